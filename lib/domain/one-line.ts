/** Control and format characters, line and paragraph separators: they forge headers and names. */
const forbiddenCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** True for a text that stays on its line, whatever shows it. */
export function isOneLine(text: string): boolean {
  return !forbiddenCharacters.test(text);
}
