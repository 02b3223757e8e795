/** The no-break space U+00A0. The fonts lack the narrow one, U+202F: it is never used. */
export const nbsp = "\u00A0";

const spaces = "[ \u00A0\u202F\u2009]";
/** Where a run of spaces begins: tried from each of its spaces, a long run would take its square. */
const runOfSpaces = `(?<!${spaces})${spaces}`;

const rules: readonly [RegExp, string][] = [
  [/[\u202F\u2009]/g, nbsp],
  [/'/g, "’"],
  [/\.\.\./g, "…"],
  [new RegExp(`«${spaces}*`, "g"), `«${nbsp}`],
  [new RegExp(`${runOfSpaces}*»`, "g"), `${nbsp}»`],
  // A mark that a space announces, wherever it stands; the hour 14:30 has none.
  [new RegExp(`${runOfSpaces}+([:;!?])`, "g"), `${nbsp}$1`],
  // A mark glued to its word, at the end of it: « Date: » but neither « 14:30 » nor « (?) ».
  [/([\p{L}\p{N}\])»…’%€])([:;!?]+)(?=[\s»)\]]|$)/gu, `$1${nbsp}$2`],
  // A dash between words may end a line, never begin one.
  [new RegExp(`${runOfSpaces}+–(?= )`, "g"), `${nbsp}–`],
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
  let written = "";
  let from = 0;
  for (const { 0: word, index } of sentence.matchAll(/\S+/g)) {
    const start = addressIn(word);
    if (start === null) continue;
    written += withRules(sentence.slice(from, index + start)) + word.slice(start);
    from = index + word.length;
  }
  return written + withRules(sentence.slice(from));
}

/** Where the address of a page or of a mailbox begins in a word; null where there is none. */
function addressIn(word: string): number | null {
  const at = word.indexOf("@", 1);
  if (at > 0 && at < word.length - 1) return 0;
  const page = word.search(/https?:\/\/./);
  return page < 0 ? null : page;
}

function withRules(part: string): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), part);
}
