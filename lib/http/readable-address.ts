/** They break headers, redirections and PostgreSQL; no address of ours holds one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u001f\u007f]/;
const encodedControl = /%(?:[01][0-9a-f]|7f)/gi;

/** No page has this address, so that Next answers with its whole 404. */
const NOWHERE = "/adresse-illisible";

/**
 * The address that Next is asked for. One that no text can be read from (a letter cut in the middle
 * by a mail program, a null character, a line break) makes Next or PostgreSQL fail, 500 where 404 is
 * the truth. What is asked for behind the question mark loses such characters.
 */
export function readableAddress(address: string): string {
  const [path = "", ...search] = address.split("?");
  try {
    if (control.test(decodeURIComponent(path))) return NOWHERE;
    return search.length === 0 ? path : `${path}?${search.join("?").replace(encodedControl, "")}`;
  } catch {
    return NOWHERE;
  }
}
