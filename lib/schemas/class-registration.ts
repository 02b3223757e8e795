import { z } from "zod";
import { placesChoices } from "#lib/domain/places/derogation.ts";
import { classChoices } from "#lib/domain/registration/facts.ts";
import { needs, schoolLevels } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import {
  choice,
  choiceFields,
  chosenSlots,
  count,
  countBetween,
  emailAddress,
  identifier,
  noSlotChosen,
  optional,
  personName,
  phoneNumber,
  postedAnswers,
  tick,
  words,
} from "./fields.ts";

const needCount = optional(count(0, limits.needCount, "Écrivez un nombre, ou laissez vide."));

/**
 * The form of a class. No pupil is ever named: counts only. `slotPair`, two slots that follow each
 * other in one choice, goes before what is ticked one by one.
 */
export const classRegistrationSchema = z
  .strictObject({
    slotId: chosenSlots,
    slotPair: optional(
      z
        .string()
        .transform((pair) => pair.split(" "))
        .pipe(chosenSlots.length(2)),
    ),
    secondChoiceSlotId: optional(identifier),
    submissionKey: identifier,
    school: words(limits.school, "Écrivez le nom de votre établissement."),
    schoolChoice: optional(choice(40)),
    schoolCommune: optional(words(limits.commune, "Écrivez la commune de l’établissement.")),
    className: words(limits.className, "Écrivez le nom de la classe. Exemple\u00A0: 3e\u00A0B."),
    /** The name of another group of the class, where it was offered. */
    classNameChoice: optional(choice(limits.className * 2)),
    levels: z
      .array(z.enum(schoolLevels))
      .min(1, { error: "Choisissez le niveau de la classe." })
      .max(schoolLevels.length),
    pupilCount: countBetween(1, limits.pupils, "Écrivez le nombre d’élèves"),
    placesChoice: optional(z.enum(placesChoices)),
    adultCount: countBetween(1, limits.adults, "Écrivez le nombre d’adultes, vous compris"),
    firstName: personName("Écrivez votre prénom."),
    lastName: personName("Écrivez votre nom."),
    email: emailAddress(),
    phone: phoneNumber(),
    ...choiceFields(classChoices),
    arrivalTime: optional(
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Écrivez l’heure. Exemple\u00A0: 13:20." }),
    ),
    ...Object.fromEntries(needs.map((need) => [`need${need}`, needCount])),
    headAgreed: tick,
    headEmail: optional(emailAddress()),
    answers: postedAnswers,
  })
  .refine(({ slotId, slotPair }) => slotPair !== null || slotId.length > 0, {
    path: ["slotId"],
    error: noSlotChosen,
  })
  .transform(({ slotId, slotPair, ...form }) => ({
    ...form,
    slotIds: slotPair ?? slotId,
    kind: "CLASS" as const,
    needs: needsOf(form),
  }));

export type ClassRegistrationCommand = z.output<typeof classRegistrationSchema>;

/** Only the needs that are more than none, by their fixed word. */
function needsOf(form: Record<string, unknown>): Partial<Record<(typeof needs)[number], number>> {
  return Object.fromEntries(
    needs
      .map((need) => [need, Number(form[`need${need}`] ?? 0)])
      .filter(([, number]) => number !== 0),
  );
}
