import { z } from "zod";
import { limits } from "#lib/limits.ts";
import { dayField, timeField } from "../day-and-time.ts";
import {
  choice,
  countBetween,
  identifier,
  optional,
  orEmpty,
  recordVersion,
  singleLine,
} from "../fields.ts";

const hours = {
  day: dayField(),
  startTime: timeField(),
  endTime: timeField(),
};

/** The box ticked under a question about the date; see lib/domain/slot-dates. */
const dateChoice = optional(choice(40));

const facts = {
  ...hours,
  dateChoice,
  label: optional(singleLine(limits.organisation, "Écrivez un nom court.")),
  venueId: identifier,
  companyId: optional(identifier),
  capacity: optional(countBetween(1, limits.capacity, "Écrivez un nombre de places", orEmpty)),
  classCapacity: optional(
    countBetween(1, limits.classCapacity, "Écrivez un nombre de classes", orEmpty),
  ),
};

function endsAfterStart(form: { startTime: string; endTime: string }): boolean {
  return form.endTime > form.startTime;
}

const endProblem = { path: ["endTime"], error: "Écrivez une heure de fin après l’heure de début." };

export const addSlotSchema = z
  .strictObject({ eventId: identifier, ...facts })
  .refine(endsAfterStart, endProblem);
export type AddSlotCommand = z.output<typeof addSlotSchema>;

const target = { slotId: identifier, version: recordVersion };

export const updateSlotSchema = z
  .strictObject({ ...target, ...facts })
  .refine(endsAfterStart, endProblem);
export type UpdateSlotCommand = z.output<typeof updateSlotSchema>;

export const cancelSlotSchema = z.strictObject({
  ...target,
  reason: singleLine(limits.reason, "Écrivez la raison\u00A0: les personnes inscrites la liront."),
});
export const removeSlotSchema = z.strictObject(target);
export type RemoveSlotCommand = z.output<typeof removeSlotSchema>;

export type CancelSlotCommand = z.output<typeof cancelSlotSchema>;
