"use server";

import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { cancelEventSchema, publishEventSchema, updateEventSchema } from "#lib/schemas/event.ts";
import { addSlotSchema } from "#lib/schemas/slot.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { publishEvent } from "#lib/services/events/publish-event.ts";
import { updateEvent } from "#lib/services/events/update-event.ts";
import { addSlot } from "#lib/services/slots/add-slot.ts";

const pageOf = (eventId: string) => () => ({ redirectTo: `/gestion/rendez-vous/${eventId}` });

export async function publishEventAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, publishEventSchema, (command, now) =>
    actAsStaff((actor) => publishEvent(actor, command, now), pageOf(command.eventId)),
  );
}

export async function cancelEventAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, cancelEventSchema, (command, now) =>
    actAsStaff((actor) => cancelEvent(actor, command, now), pageOf(command.eventId)),
  );
}

export async function updateEventAction(previous: FormState, form: FormData): Promise<FormState> {
  const act = (command: Parameters<typeof updateEvent>[1], now: Date) =>
    actAsStaff((actor) => updateEvent(actor, command, now), pageOf(command.eventId));
  return submitForm(previous, form, updateEventSchema, act, { lists: ["audiences", "levels"] });
}

export async function addSlotAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, addSlotSchema, (command, now) =>
    actAsStaff((actor) => addSlot(actor, command, now), pageOf(command.eventId)),
  );
}
