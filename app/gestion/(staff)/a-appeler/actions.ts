"use server";

import { refresh } from "next/cache";
import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { callMarkSchema } from "#lib/schemas/staff/call.ts";
import { markCall } from "#lib/services/calls/mark-call.ts";
import { callMarkWords } from "#lib/text/email/call.ts";

export async function markCallAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, callMarkSchema, (mark, now) => {
    // Refused, a line is old too: the list is shown as it is now.
    refresh();
    return actAsStaff(
      (actor) => markCall(actor, mark, now),
      () => ({ done: callMarkWords[mark.outcome] }),
    );
  });
}
