/** Longest text of somebody else's that a line of the log repeats. */
const FOREIGN_MAX = 200;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const personal: readonly RegExp[] = [
  // Mailboxes.
  /[^\s<>"'(),:;]{1,64}@[^\s<>"'(),:;]{1,255}/g,
  // Personal links, whole or cut, but not the route « [token] »; session tokens, seeds of codes.
  /(?<=\/(?:inscriptions|avis)\/)[^/?#\s[]+/g,
  /[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}|[A-Za-z0-9_-]{40,}/g,
  // Phone numbers, as they are kept and as they are typed.
  /\+\d(?:[ .\u00A0-]?\d){6,}|\b0[1-9](?:[ .\u00A0-]?\d\d){4}\b/g,
];

/** In the texts of others, any long number is taken for somebody's. */
const longNumber = /\+?\d(?:[ .\u00A0-]?\d){5,}/g;

/** What was asked for behind an address, and whatever stands between quotes, is somebody's value, as databases and parsers show it. */
const quoted = /\?\S+|"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|\([^()]*\)=\([^()]*\)/g;

/** The value of a named fact, without what leads to a person. An identifier of ours stays. */
export function maskFact(text: string): string {
  if (uuid.test(text)) return text;
  return personal.reduce((masked, pattern) => masked.replace(pattern, "…"), text);
}

/** A text that other software wrote, without what may be somebody's, and not for long. */
export function maskForeign(text: string): string {
  const start = text.slice(0, FOREIGN_MAX * 4).replace(quoted, "…");
  return maskFact(start).replace(longNumber, "…").slice(0, FOREIGN_MAX);
}
