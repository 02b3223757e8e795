/** The no-break space U+00A0. The fonts lack the narrow one, U+202F: it is never used. */
export const nbsp = "\u00A0";

const spaces = "[ \u00A0\u202F\u2009]";
const untouchable = /(https?:\/\/\S+|\S+@\S+)/;

const rules: readonly [RegExp, string][] = [
  [/[\u202F\u2009]/g, nbsp],
  [/'/g, "’"],
  [/\.\.\./g, "…"],
  [new RegExp(`«${spaces}*`, "g"), `«${nbsp}`],
  [new RegExp(`${spaces}*»`, "g"), `${nbsp}»`],
  // A mark that a space announces, wherever it stands; the hour 14:30 has none.
  [new RegExp(`${spaces}+([:;!?])`, "g"), `${nbsp}$1`],
  // A mark glued to its word, at the end of it: « Date: » but neither « 14:30 » nor « (?) ».
  [/([\p{L}\p{N}\])»…’%€])([:;!?]+)(?=[\s»)\]]|$)/gu, `$1${nbsp}$2`],
  // A dash between words may end a line, never begin one.
  [new RegExp(`${spaces}+–(?= )`, "g"), `${nbsp}–`],
  [new RegExp(`n°${spaces}*(?=\\d)`, "g"), `n°${nbsp}`],
  [new RegExp(`(\\d)${spaces}+(?=[%€])`, "g"), `$1${nbsp}`],
  [new RegExp(`(\\d)${spaces}+h(?=[\\s.,;:!?)»]|$)`, "g"), `$1${nbsp}h`],
  [new RegExp(`(\\d${nbsp}h)${spaces}+(?=\\d\\d\\b)`, "g"), `$1${nbsp}`],
];

/**
 * A sentence with French typography: no-break spaces before : ; ! ? % € and inside « », ’ for ',
 * … for three dots, « 14 h 30 » held together. Addresses of pages and of mailboxes stay as they
 * are. Applied twice, it changes nothing more.
 */
export function frenchText(sentence: string): string {
  return sentence
    .split(untouchable)
    .map((part, position) => (position % 2 === 1 ? part : withRules(part)))
    .join("");
}

function withRules(part: string): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), part);
}
