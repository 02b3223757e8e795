import { z } from "zod";
import { limits } from "#lib/limits.ts";
import { dayField } from "../day-and-time.ts";
import { identifier, recordVersion, singleLine } from "../fields.ts";

const facts = {
  name: singleLine(limits.name, "Écrivez un nom. Exemple\u00A0: Noël 2026."),
  startsOn: dayField(),
  resumesOn: dayField(),
};

function resumesAfterStart(form: { startsOn: string; resumesOn: string }): boolean {
  return form.resumesOn > form.startsOn;
}

const orderProblem = {
  path: ["resumesOn"],
  error: "Écrivez un jour de reprise après le premier jour sans classe.",
};

export const addHolidaySchema = z.strictObject(facts).refine(resumesAfterStart, orderProblem);
export type AddHolidayCommand = z.output<typeof addHolidaySchema>;

const target = { holidayId: identifier, version: recordVersion };

export const changeHolidaySchema = z
  .strictObject({ ...target, ...facts })
  .refine(resumesAfterStart, orderProblem);
export type ChangeHolidayCommand = z.output<typeof changeHolidaySchema>;

export const removeHolidaySchema = z.strictObject(target);
export type RemoveHolidayCommand = z.output<typeof removeHolidaySchema>;
