/** As many letters wrong, missing or too many still look like the name that was meant. */
const LETTERS_WRONG_MAX = 2;
/** Of shorter names too many others are near: HOME and HOST. */
const NAME_LENGTH_MIN = 6;

/**
 * Sentences about variables that look like settings of ours and are none: a misspelt one would be
 * passed over in silence.
 */
export function findMisspelt(given: readonly string[], settings: readonly string[]): string[] {
  const unknown = given.filter((name) => !settings.includes(name)).sort();
  return unknown.flatMap((name) => {
    const meant = settings.find(
      (setting) =>
        setting.length >= NAME_LENGTH_MIN && lettersWrong(name, setting) <= LETTERS_WRONG_MAX,
    );
    return meant ? [`${name} is no setting of the site: ${meant} is.`] : [];
  });
}

/** How many letters must be changed, added or removed to make one word the other (Levenshtein). */
function lettersWrong(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > LETTERS_WRONG_MAX) return LETTERS_WRONG_MAX + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
