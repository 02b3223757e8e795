"use server";

import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { emailAddress } from "#lib/schemas/fields.ts";
import { requestLink } from "#lib/services/registrations/link/request-link.ts";

/** The same words whether the address is known or not. */
const leaves =
  "Un courriel part pour cette adresse. Il contient vos liens, si elle a une inscription à venir. Regardez aussi dans vos indésirables.";
const sentLately =
  "Un courriel est parti il y a peu pour cette adresse : nous n’en renvoyons pas un autre tout de suite. Regardez aussi dans vos indésirables, ou réessayez plus tard.";

const schema = z.strictObject({ email: emailAddress() });

export async function askForLink(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, schema, async ({ email }, now) => {
    const result = await requestLink(email, now);
    if (!result.ok) return { refusal: result.refusal };
    return { done: result.sentLately ? sentLately : leaves };
  });
}
