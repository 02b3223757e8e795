/** No 0 O 1 I L: a code is read aloud at a desk, and typed with cold fingers. */
export const ticketAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

const length = 6;
const pattern = new RegExp(`^[A-Z]{3}-[${ticketAlphabet}]{${length}}$`);

/**
 * The short code of a registration: the prefix of its town, then six characters.
 * It identifies at the desk and opens nothing.
 * @param randomBytes at least 12 bytes from a secure source
 */
export function ticketCode(prefix: string, randomBytes: Uint8Array): string {
  // Bytes from 248 on are skipped: they would make the first letters likelier than the others.
  const usable = [...randomBytes].filter((byte) => byte < 248).slice(0, length);
  if (usable.length < length) throw new RangeError("too few random bytes for a ticket code");
  return `${prefix}-${usable.map((byte) => ticketAlphabet[byte % ticketAlphabet.length]).join("")}`;
}

/** What a person typed or read aloud, as a code; null where it cannot be one. */
export function parseTicketCode(typed: string): string | null {
  const compact = typed
    .slice(0, 20)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const code = `${compact.slice(0, 3)}-${compact.slice(3)}`;
  return pattern.test(code) ? code : null;
}
