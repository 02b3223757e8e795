"use server";

import { refresh } from "next/cache";
import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type Outcome, submitForm } from "#lib/forms/submit.ts";
import {
  cancelByStaffSchema,
  registrationActSchema,
  resendEmailSchema,
} from "#lib/schemas/registration-acts.ts";
import { resendEmail } from "#lib/services/emails/resend.ts";
import { cancelByStaff } from "#lib/services/registrations/cancel.ts";
import { revokeLinkByStaff } from "#lib/services/registrations/revoke-link.ts";
import { declineRegistration, validateRegistration } from "#lib/services/registrations/validate.ts";
import { chooseWaiter } from "#lib/services/waitlist/choose.ts";

export async function cancelAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, cancelByStaffSchema, ({ registrationId, reason }, now) =>
    actAsStaff(
      (actor) => cancelByStaff(actor, registrationId, reason, now),
      () => done("Inscription annulée. Les places vont à la liste d’attente."),
    ),
  );
}

export async function validateAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, registrationActSchema, ({ registrationId }, now) =>
    actAsStaff(
      (actor) => validateRegistration(actor, registrationId, now),
      () => done("Demande validée. Nous envoyons la confirmation."),
    ),
  );
}

export async function declineAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, registrationActSchema, ({ registrationId }, now) =>
    actAsStaff(
      (actor) => declineRegistration(actor, registrationId, now),
      () => done("Demande refusée. Nous envoyons la réponse."),
    ),
  );
}

export async function chooseAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, registrationActSchema, ({ registrationId }, now) =>
    actAsStaff(
      (actor) => chooseWaiter(actor, registrationId, now),
      () => done("Places données. Nous envoyons le courriel."),
    ),
  );
}

export async function resendAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, resendEmailSchema, ({ emailId }, now) =>
    actAsStaff(
      (actor) => resendEmail(actor, emailId, now),
      () => done("Le courriel repart. Son état se lit ci-dessous."),
    ),
  );
}

export async function revokeLinkAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, registrationActSchema, ({ registrationId }, now) =>
    actAsStaff(
      (actor) => revokeLinkByStaff(actor, registrationId, now),
      ({ isMailed }) =>
        done(
          isMailed
            ? "Lien révoqué. Le nouveau part par courriel."
            : "Lien révoqué. Aucun courriel n’est parti : prévenez cette personne.",
        ),
    ),
  );
}

/** Stays on the page, which shows the committed truth. */
function done(words: string): Outcome {
  refresh();
  return { done: words };
}
