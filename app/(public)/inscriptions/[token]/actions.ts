"use server";

import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { limits } from "#lib/limits.ts";
import { optional, singleLine } from "#lib/schemas/fields.ts";
import { linkToken, personalLinkSchema } from "#lib/schemas/personal-link.ts";
import { cancelByRegistrant } from "#lib/services/registrations/cancel.ts";
import { acceptOffer } from "#lib/services/waitlist/accept-offer.ts";

const link = { token: linkToken };
const cancelSchema = z.strictObject({
  ...link,
  reason: optional(singleLine(limits.reason, "Écrivez la raison.")),
});

export async function cancelRegistration(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, cancelSchema, async ({ token, reason }, now) => {
    const result = await cancelByRegistrant(token, reason, now);
    return result.ok ? { redirectTo: `/inscriptions/${token}` } : { refusal: result.refusal };
  });
}

export async function acceptOfferedPlaces(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, personalLinkSchema, async ({ token }, now) => {
    const result = await acceptOffer(token, now);
    return result.ok ? { redirectTo: `/inscriptions/${token}` } : { refusal: result.refusal };
  });
}
