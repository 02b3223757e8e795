import { z } from "zod";
import { personChoices } from "#lib/domain/registration/facts.ts";
import { limits } from "#lib/limits.ts";
import {
  choice,
  choiceFields,
  chosenSlots,
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

/** The form of a person. An e-mail address or a phone number, one is enough. */
export const personRegistrationSchema = z
  .strictObject({
    slotId: chosenSlots.min(1, { error: noSlotChosen }),
    submissionKey: identifier,
    firstName: personName("Écrivez votre prénom."),
    lastName: personName("Écrivez votre nom."),
    email: optional(emailAddress()),
    phone: optional(phoneNumber()),
    commune: words(limits.commune, "Écrivez votre commune ou votre code postal."),
    communeChoice: optional(choice(10)),
    companionCount: optional(countBetween(0, limits.companions, "Écrivez un nombre")),
    ...choiceFields(personChoices),
    organisation: optional(words(limits.organisation, "Écrivez votre organisme.")),
    jobTitle: optional(words(limits.organisation, "Écrivez votre fonction.")),
    parentAddress: tick,
    answers: postedAnswers,
  })
  .refine((form) => form.email !== null || form.phone !== null, {
    path: ["email"],
    error: "Écrivez votre courriel ou votre téléphone. Un des deux suffit.",
  })
  .transform(({ slotId, ...form }) => ({
    ...form,
    slotIds: slotId,
    kind: "INDIVIDUAL" as const,
  }));

export type PersonRegistrationCommand = z.output<typeof personRegistrationSchema>;
