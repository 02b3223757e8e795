"use server";

import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import { keepBoth } from "#app/gestion/keep-both.ts";
import { nobodyTold, type Told } from "#lib/domain/email/told.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { readKeptSlot } from "#lib/queries/desk/slots/slot-form.ts";
import { cancelSlotSchema, removeSlotSchema, updateSlotSchema } from "#lib/schemas/staff/slot.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { removeSlot } from "#lib/services/slots/remove-slot.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { type DoneAct, doneAddress } from "#lib/text/done.ts";

export async function updateSlotAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, updateSlotSchema, async (command, now) =>
    keepBoth(
      await actAsStaff((actor) => updateSlot(actor, command, now), eventPage("creneau-change")),
      form,
      (actor) => readKeptSlot(actor, command.slotId, now),
    ),
  );
}

export async function cancelSlotAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, cancelSlotSchema, async (command, now) =>
    keepBoth(
      await actAsStaff((actor) => cancelSlot(actor, command, now), eventPage("creneau-annule")),
      form,
      (actor) => readSlotVersion(actor, command.slotId, now),
    ),
  );
}

export async function removeSlotAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, removeSlotSchema, async (command, now) =>
    keepBoth(
      await actAsStaff((actor) => removeSlot(actor, command, now), eventPage("creneau-supprime")),
      form,
      (actor) => readSlotVersion(actor, command.slotId, now),
    ),
  );
}

/** An act that shows no field of the slot looks at its version alone. */
async function readSlotVersion(actor: Actor, slotId: string, now: Date) {
  const kept = await readKeptSlot(actor, slotId, now);
  return kept && { ...kept, values: {} };
}

type Done = { eventId: string; told?: Told; shortened?: number };

function eventPage(act: DoneAct) {
  return ({ eventId, told = nobodyTold, shortened = 0 }: Done) => ({
    redirectTo: doneAddress(`/gestion/rendez-vous/${eventId}`, act, told, shortened),
  });
}
