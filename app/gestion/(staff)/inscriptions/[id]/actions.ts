"use server";

import { refresh } from "next/cache";
import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import { keepBoth } from "#app/gestion/keep-both.ts";
import type { Told } from "#lib/domain/email/told.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type Outcome, submitForm } from "#lib/forms/submit.ts";
import { readRegistrationVersion } from "#lib/queries/desk/registrations/registration-page.ts";
import {
  endByStaffSchema,
  registrationActSchema,
  resendEmailSchema,
  revokeLinkSchema,
} from "#lib/schemas/staff/registration-acts.ts";
import { resendEmail } from "#lib/services/emails/resend.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { revokeLinkByStaff } from "#lib/services/registrations/link/revoke-link.ts";
import { declineRegistration, validateRegistration } from "#lib/services/registrations/validate.ts";
import { chooseWaiter } from "#lib/services/waitlist/choose.ts";
import { toldAfterwards } from "#lib/text/email/told.ts";

export async function cancelAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, endByStaffSchema, async (command, now) => {
    const { registrationId, reason, version } = command;
    const act = (actor: Actor) => cancelByStaff(actor, registrationId, reason, now, version);
    const done = doneAndTold(
      "Inscription annulée. Les places libérées, s’il y en a, vont à la liste d’attente.",
    );
    return lookAgain(await actAsStaff(act, done), form, registrationId);
  });
}

export async function validateAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, registrationActSchema, async (command, now) => {
    const { registrationId, version } = command;
    const act = (actor: Actor) => validateRegistration(actor, registrationId, now, version);
    return lookAgain(await actAsStaff(act, doneAndTold("Demande validée.")), form, registrationId);
  });
}

export async function declineAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, endByStaffSchema, async (command, now) => {
    const { registrationId, reason, version } = command;
    const act = (actor: Actor) => declineRegistration(actor, registrationId, reason, now, version);
    return lookAgain(await actAsStaff(act, doneAndTold("Demande refusée.")), form, registrationId);
  });
}

export async function chooseAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, registrationActSchema, async (command, now) => {
    const { registrationId, version } = command;
    const act = (actor: Actor) => chooseWaiter(actor, registrationId, now, version);
    return lookAgain(await actAsStaff(act, doneAndTold("Places données.")), form, registrationId);
  });
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
  return submitForm(previous, form, revokeLinkSchema, ({ registrationId }, now) =>
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

/** What was done, and who was told of it. */
function doneAndTold(words: string) {
  return ({ told }: { told: Told }) => done(`${words} ${toldAfterwards(told)}`);
}

/** Where the registration changed since the page was shown, it is shown as it is now. */
function lookAgain(outcome: Outcome, form: FormData, registrationId: string): Promise<Outcome> {
  return keepBoth(outcome, form, (actor) => readRegistrationVersion(actor, registrationId));
}

/** Stays on the page, which shows the committed truth. */
function done(words: string): Outcome {
  refresh();
  return { done: words };
}
