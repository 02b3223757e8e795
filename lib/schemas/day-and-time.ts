import { z } from "zod";

const aDay = "Écrivez une date. Exemple\u00A0: 24/11/2026.";
const anHour = "Écrivez une heure. Exemple\u00A0: 13:30.";

/** A day as a date field posts it, YYYY-MM-DD; a year typed by its end only is no year of ours. */
export function dayField() {
  return z.iso
    .date({ error: aDay })
    .refine((day) => day >= "2020" && day < "2100", { error: aDay });
}

/** An hour of Paris as an hour field posts it, HH:MM. */
export function timeField() {
  return z.string({ error: anHour }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: anHour });
}
