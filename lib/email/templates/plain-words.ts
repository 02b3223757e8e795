import { frenchText } from "#lib/text/writing/typography.ts";

declare const checked: unique symbol;

/** Words that no mailbox turns into a link: {@link plainWords} alone makes them. */
export type PlainWords = string & { readonly [checked]: true };

/**
 * What mailboxes take for an address by themselves, in HTML and in text: « www.nom.fr »,
 * « https://… », « a@b.fr », « tel:… », a number of the network, a shared folder of Windows. A space
 * that is seen keeps them readable, and nothing to follow: an invisible sign would be copied along
 * with the words, and some mailboxes drop it before they look.
 */
const rules: readonly [RegExp, string][] = [
  [/\b([a-z][a-z0-9+-]*):(?=\S)/gi, "$1: "],
  [/(?<=\S)@(?=\S)/g, " @ "],
  [/\b(\d+)\.(\d+)\.(\d+)\.(?=\d)/g, "$1. $2. $3. "],
  // A point between two numbers stays: « 12.50 », « 12.12.2026 ».
  [/(?<=\S)([.．。｡])(?=[^\s\d.．。｡,;:!?–)\]»'"’…-])/gu, "$1 "],
  [/(?<=\p{L})\.(?=\d)/gu, ". "],
  [/\\{2,}/g, "\\"],
];

/**
 * A text as a mail may show it: nothing in it leads anywhere, and its typography is French. Every
 * word of a mail goes through here, ours too, so that no template can forget what a visitor typed.
 */
export function plainWords(text: string): PlainWords {
  const unlinked = rules.reduce((words, [pattern, by]) => words.replace(pattern, by), text);
  return frenchText(unlinked) as PlainWords;
}
