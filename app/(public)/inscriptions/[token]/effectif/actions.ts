"use server";

import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { personalLinkSchema } from "#lib/schemas/personal-link.ts";
import { confirmHeadcount } from "#lib/services/registrations/confirm-headcount.ts";

export async function confirmHeadcountAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, personalLinkSchema, async ({ token }, now) => {
    const result = await confirmHeadcount(token, now);
    return result.ok
      ? { redirectTo: `/inscriptions/${token}/effectif` }
      : { refusal: result.refusal };
  });
}
