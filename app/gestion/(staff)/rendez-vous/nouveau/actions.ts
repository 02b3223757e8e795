"use server";

import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import { nobodyTold } from "#lib/domain/email/told.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { createEventSchema } from "#lib/schemas/staff/event.ts";
import { createEvent } from "#lib/services/events/create-event.ts";
import { doneAddress } from "#lib/text/done.ts";

export async function createEventAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, createEventSchema, (command, now) =>
    actAsStaff(
      (actor) => createEvent(actor, command, now),
      ({ eventId }) => ({
        redirectTo: doneAddress(
          `/gestion/rendez-vous/${eventId}/modifier`,
          "rendez-vous-cree",
          nobodyTold,
        ),
      }),
    ),
  );
}
