/** No page has this address, so that Next answers with its whole 404. */
const NOWHERE = "/adresse-illisible";

/**
 * The address that Next is asked for. One that no text can be read from (a letter cut in the middle
 * by a mail program, a null character) makes Next or PostgreSQL fail, 500 where 404 is the truth.
 */
export function readableAddress(address: string): string {
  const [path = ""] = address.split("?");
  try {
    return decodeURIComponent(path).includes("\0") ? NOWHERE : address;
  } catch {
    return NOWHERE;
  }
}
