/**
 * A name as it is searched: without accents, capitals, hyphens nor apostrophes, « œ » as « oe », and
 * « St », « Ste » in full, so that « st paul », « Saint-Paul » and « SAINT PAUL » meet, and that
 * « saint » alone finds « Sainte » too. Letters of every script stay: a name in another one would else
 * have no key, and be found by anything.
 */
export function searchKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .replace(/\bst(e?)\b/g, "saint$1")
    .trim();
}
