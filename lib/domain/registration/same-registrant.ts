/** Letters that Unicode does not take apart into a plain one and its mark. */
const plainLetters: Readonly<Record<string, string>> = { Œ: "OE", Æ: "AE", Ø: "O", Ł: "L", Đ: "D" };

/** Marks that people leave out: accents of every script, and the hamza and madda of Arabic. */
const marks = /\p{Diacritic}|[\u0653-\u0655]/gu;

/** The letters and digits of a text, in one case and without accents, whatever its script. */
function lettersOf(text: string): string {
  const plain = text.normalize("NFD").replace(marks, "").toUpperCase().normalize("NFC");
  return plain
    .replace(/[ŒÆØŁĐ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** What no letter is left of is compared as it is written: two empty keys would be one person. */
function keyOf(text: string): string {
  return lettersOf(text) || text.trim();
}

/**
 * The same for every way in which people write one name: case, accents, spaces, hyphens, apostrophes,
 * and what they put first. First and last name make one ring of letters, read from where it sorts first,
 * so that « Jean-Pierre | Martin », « MARTIN | jean pierre » and « Jean | Pierre Martin » are one. Null
 * where there is no name.
 */
export function nameKey(firstName: string, lastName: string): string | null {
  const ring = keyOf(`${firstName}${lastName}`);
  const twice = ring + ring;
  const readings = Array.from(ring, (_, start) => twice.slice(start, start + ring.length));
  return readings.sort()[0] ?? null;
}

/** Levels of a class in full, and as they are numbered. */
const levels: readonly (readonly [RegExp, string])[] = [
  [/\bSIXIEME\b/g, "6E"],
  [/\bCINQUIEME\b/g, "5E"],
  [/\bQUATRIEME\b/g, "4E"],
  [/\bTROISIEME\b/g, "3E"],
  [/\bSECONDE\b|\b2 ?N?DE(?![A-Z])/g, "2E"],
  [/\bPREMIERE\b|\b1 ?E?RE(?![A-Z])/g, "1E"],
  [/\bTERMINALE\b|\bTLE\b/g, "TLE"],
  [/(\d) ?I?EME/g, "$1E"],
];

/**
 * The same for every way in which people write the name of one class: « 3e B », « 3ème B », « 3eB »,
 * « 3EME-B » and « 3B ». « 3e B groupe 2 » is another one.
 */
export function classNameKey(className: string): string {
  const words = className.normalize("NFD").replace(marks, "").toUpperCase();
  const spaced = words.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  const numbered = levels.reduce((text, [written, level]) => text.replace(written, level), spaced);
  return keyOf(numbered).replace(/^(\d)E(?=.)/u, "$1") || className.trim();
}

/** The same for every way in which people write a school and its commune. */
export function schoolKey(schoolName: string, communeName: string): string {
  return `${keyOf(schoolName)} ${keyOf(communeName)}`;
}

const groupEnd = /(?<=\S)[\s–-]+groupe ?\d$/i;

/** Numbers that the other groups of a class may have. */
export const groupNumbers = [2, 3, 4, 5, 6] as const;

/** « 3e B groupe 2 », of « 3e B » or of « 3e B groupe 1 ». */
export function groupOfClass(className: string, number: number): string {
  return `${className.replace(groupEnd, "")} groupe ${number}`;
}

/**
 * The name under which a class registers that was offered to be another group. What was typed since
 * is another class, and stays as it is.
 */
export function chosenClassName(typed: string, offered: string | null): string {
  const isOfTyped =
    offered !== null && groupNumbers.some((number) => offered === groupOfClass(typed, number));
  return isOfTyped ? offered : typed;
}
