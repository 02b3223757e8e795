/** 23 letters: neither I, O nor Q, which look like digits. */
const checkLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** A UAI as files and people write it, made comparable: « 0421688g », « 042 1688 G ». */
export function normaliseUai(typed: string): string {
  return typed.replace(/\s/g, "").toUpperCase();
}

/**
 * The letter that ends a UAI.
 * Source: rule of a French school application, checked on 8 778 distinct real codes.
 * @param digits the seven digits of the code
 */
export function uaiCheckLetter(digits: string): string {
  if (!/^\d{7}$/.test(digits)) throw new RangeError("a UAI has seven digits");
  return checkLetters.charAt(Number(digits) % checkLetters.length);
}

/** True for a normalised UAI whose letter is the one that its digits ask for. */
export function isUai(code: string): boolean {
  return /^\d{7}[A-Z]$/.test(code) && uaiCheckLetter(code.slice(0, 7)) === code.slice(7);
}
