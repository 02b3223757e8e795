"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type Outcome, submitForm } from "#lib/forms/submit.ts";
import { limits } from "#lib/limits.ts";
import { optional, singleLine } from "#lib/schemas/fields.ts";
import { linkToken, personalLinkSchema } from "#lib/schemas/personal-link.ts";
import { type ResizeCommand, resizeClassSchema, resizePersonSchema } from "#lib/schemas/resize.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { revokeOwnLink } from "#lib/services/registrations/link/revoke-link.ts";
import { resize } from "#lib/services/registrations/resize.ts";
import { acceptOffer } from "#lib/services/waitlist/accept-offer.ts";
import { takeSecondChoice } from "#lib/services/waitlist/take-second-choice.ts";

const link = { token: linkToken };
const cancelSchema = z.strictObject({
  ...link,
  reason: optional(singleLine(limits.reason, "Écrivez la raison.")),
});

export async function cancelRegistration(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, cancelSchema, async ({ token, reason }, now) => {
    const result = await cancelByRegistrant(token, reason, now);
    if (result.ok) return { redirectTo: `/inscriptions/${token}` };
    const { refusal } = result;
    return { refusal, field: refusal.kind === "reasonMissing" ? "reason" : undefined };
  });
}

export async function acceptOfferedPlaces(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, personalLinkSchema, async ({ token }, now) => {
    const result = await acceptOffer(token, now);
    return result.ok ? { redirectTo: `/inscriptions/${token}` } : { refusal: result.refusal };
  });
}

export async function resizeClass(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, resizeClassSchema, resizeAndStay);
}

export async function resizePerson(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, resizePersonSchema, resizeAndStay);
}

async function resizeAndStay(command: ResizeCommand, now: Date): Promise<Outcome> {
  const result = await resize(command, now);
  if (!result.ok) return { refusal: result.refusal, field: numberField(command, result.refusal) };
  refresh();
  return { done: "C’est changé. Le nouveau nombre est écrit ci-dessus." };
}

/** A number that is too high is told at its field. */
function numberField({ kind }: ResizeCommand, refusal: Refusal): string | undefined {
  if (!["groupTooLarge", "tooManyCompanions", "cannotGrow"].includes(refusal.kind))
    return undefined;
  return kind === "CLASS" ? "pupilCount" : "companionCount";
}

export async function moveToSecondChoice(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, personalLinkSchema, async ({ token }, now) => {
    const result = await takeSecondChoice(token, now);
    return result.ok ? { redirectTo: `/inscriptions/${token}` } : { refusal: result.refusal };
  });
}

export async function replaceLink(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, personalLinkSchema, async ({ token }, now) => {
    const result = await revokeOwnLink(token, now);
    return result.ok ? { redirectTo: "/lien-remplace" } : { refusal: result.refusal };
  });
}
