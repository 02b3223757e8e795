import { nbsp } from "./typography.ts";

const frenchNumber = new Intl.NumberFormat("fr-FR");

/** « 1 284 », « 87,3 »: no-break space between thousands, decimal comma. */
export function formatNumber(number: number): string {
  return frenchNumber.format(number).replaceAll("\u202F", nbsp);
}

/**
 * The number and its noun: « 66 places restantes », « 0 place restante ».
 * In French all that is less than 2 is singular: 0, 1 and 1,5.
 */
export function plural(number: number, singular: string, plural: string): string {
  return `${formatNumber(number)}${nbsp}${Math.abs(number) < 2 ? singular : plural}`;
}
