"use server";

import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { cancelSlotSchema, updateSlotSchema } from "#lib/schemas/slot.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";

export async function updateSlotAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, updateSlotSchema, (command, now) =>
    actAsStaff((actor) => updateSlot(actor, command, now), eventPage),
  );
}

export async function cancelSlotAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, cancelSlotSchema, (command, now) =>
    actAsStaff((actor) => cancelSlot(actor, command, now), eventPage),
  );
}

function eventPage({ eventId }: { eventId: string }) {
  return { redirectTo: `/gestion/rendez-vous/${eventId}` };
}
