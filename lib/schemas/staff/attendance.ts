import { z } from "zod";
import { limits } from "#lib/limits.ts";
import { countBetween, identifier, optional, personName, words } from "../fields.ts";

const target = { slotId: identifier, registrationId: identifier };

/** What is said of a person; « UNKNOWN » takes it back. */
export const personAttendanceSchema = z.strictObject({
  ...target,
  status: z.enum(["PRESENT", "NO_SHOW", "EXCUSED", "UNKNOWN"]),
});
export type PersonAttendanceCommand = z.output<typeof personAttendanceSchema>;

/** What is counted of a class: « 28 announced, 26 came, 2 adults ». */
export const classAttendanceSchema = z.strictObject({
  ...target,
  pupilsPresent: countBetween(0, limits.pupils, "Écrivez le nombre d’élèves venus"),
  adultsPresent: countBetween(0, limits.adults, "Écrivez le nombre d’adultes venus"),
});
export type ClassAttendanceCommand = z.output<typeof classAttendanceSchema>;

/** Somebody who came unannounced. */
export const walkInSchema = z.strictObject({
  slotId: identifier,
  submissionKey: identifier,
  firstName: personName("Écrivez le prénom."),
  lastName: personName("Écrivez le nom."),
  commune: optional(words(limits.commune, "Écrivez la commune.")),
});
export type WalkInCommand = z.output<typeof walkInSchema>;
