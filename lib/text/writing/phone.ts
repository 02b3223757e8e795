import { nbsp } from "./typography.ts";

const ornaments = /[\s.\-‐-–/()]/g;
const french = /^(?:0|(?:\+|00)330?)([1-9]\d{8})$/;
const foreign = /^(?:\+|00)([1-9]\d{8,14})$/;

/**
 * The number as it is stored, E.164: « +33749335711 ». Accepts 07…, +33 7…, +33 (0)7…, 0033 7…,
 * with spaces, dots or dashes, and any other country after + or 00. Null where it is no number.
 */
export function parsePhone(typed: string): string | null {
  const compact = typed.slice(0, 40).replace(ornaments, "");
  const national = french.exec(compact)?.[1];
  if (national) return `+33${national}`;
  const international = foreign.exec(compact)?.[1];
  return international && !international.startsWith("33") ? `+${international}` : null;
}

/** The number as it is read: « 07 49 33 57 11 »; a foreign one stays in its international form. */
export function displayPhone(e164: string): string {
  if (!/^\+33\d{9}$/.test(e164)) return e164;
  return `0${e164.slice(3)}`.replace(/(\d\d)(?=\d)/g, `$1${nbsp}`);
}
