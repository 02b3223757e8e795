"use server";

import { refresh } from "next/cache";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type Outcome, submitForm } from "#lib/forms/submit.ts";
import { classRegistrationSchema } from "#lib/schemas/class-registration.ts";
import { personRegistrationSchema } from "#lib/schemas/person-registration.ts";
import { type RegisterResult, register } from "#lib/services/registrations/register/register.ts";

export async function registerClass(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(
    previous,
    form,
    classRegistrationSchema,
    async (command, now) => outcomeOf(await register(command, now)),
    { lists: ["slotId", "levels"] },
  );
}

export async function registerPerson(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(
    previous,
    form,
    personRegistrationSchema,
    async (command, now) => outcomeOf(await register(command, now)),
    { lists: ["slotId"] },
  );
}

function outcomeOf(result: RegisterResult): Outcome {
  // The questions have changed, or the slot is taken: the page shows what may be answered now.
  if (!result.ok && ["answersWrong", "slotFull"].includes(result.refusal.kind)) refresh();
  return result.ok
    ? { redirectTo: `/inscriptions/${result.token}` }
    : { refusal: result.refusal, field: fields[result.refusal.kind] };
}

/** Refusals that one answer can mend stand at its field. */
const fields: Partial<Record<Refusal["kind"], string>> = {
  tooManySlots: "slotId",
  slotsOverlap: "slotId",
  slotRefused: "slotId",
  groupTooLarge: "pupilCount",
  tooManyCompanions: "companionCount",
  secondChoiceTooSmall: "secondChoiceSlotId",
  schoolUnknown: "schoolCommune",
};
