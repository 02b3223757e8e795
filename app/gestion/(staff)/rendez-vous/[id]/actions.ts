"use server";

import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import { keepBoth } from "#app/gestion/keep-both.ts";
import { nobodyTold, type Told } from "#lib/domain/email/told.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type Outcome, submitForm } from "#lib/forms/submit.ts";
import { readEventVersion, readKeptEvent } from "#lib/queries/desk/events/event-form.ts";
import { readEventOfNewSlot } from "#lib/queries/desk/slots/slot-form.ts";
import {
  cancelEventSchema,
  eventTargetSchema,
  publishEventSchema,
  updateEventSchema,
} from "#lib/schemas/staff/event.ts";
import { addSlotSchema } from "#lib/schemas/staff/slot.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { deleteDraft } from "#lib/services/events/delete-draft.ts";
import { publishEvent } from "#lib/services/events/publish-event.ts";
import { updateEvent } from "#lib/services/events/update-event.ts";
import { withdrawEvent } from "#lib/services/events/withdraw-event.ts";
import { addSlot } from "#lib/services/slots/add-slot.ts";
import { type DoneAct, doneAddress } from "#lib/text/done.ts";

const publishedActs = {
  PUBLISHED: "rendez-vous-publie",
  UNLISTED: "rendez-vous-par-lien",
  ARCHIVED: "rendez-vous-archive",
} as const;

/** The event's page, which says what was done and who was told. */
function pageOf(eventId: string, act: DoneAct) {
  return ({ told = nobodyTold }: { told?: Told }): Outcome => ({
    redirectTo: doneAddress(`/gestion/rendez-vous/${eventId}`, act, told),
  });
}

/** Where the event was changed since the page was shown, it is shown as it is now. */
function lookAgain(outcome: Outcome, form: FormData, eventId: string): Promise<Outcome> {
  return keepBoth(outcome, form, (actor: Actor) => readEventVersion(actor, eventId));
}

export async function publishEventAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, publishEventSchema, async (command, now) => {
    const { eventId, status } = command;
    const act = (actor: Actor) => publishEvent(actor, command, now);
    return lookAgain(await actAsStaff(act, pageOf(eventId, publishedActs[status])), form, eventId);
  });
}

export async function withdrawEventAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, eventTargetSchema, async (command, now) => {
    const { eventId } = command;
    const act = (actor: Actor) => withdrawEvent(actor, command, now);
    return lookAgain(
      await actAsStaff(act, pageOf(eventId, "rendez-vous-brouillon")),
      form,
      eventId,
    );
  });
}

export async function cancelEventAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, cancelEventSchema, async (command, now) => {
    const { eventId } = command;
    const act = (actor: Actor) => cancelEvent(actor, command, now);
    return lookAgain(await actAsStaff(act, pageOf(eventId, "rendez-vous-annule")), form, eventId);
  });
}

export async function deleteDraftAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, eventTargetSchema, async (command, now) => {
    const list = doneAddress("/gestion/rendez-vous", "rendez-vous-supprime", nobodyTold);
    const act = (actor: Actor) => deleteDraft(actor, command, now);
    return lookAgain(await actAsStaff(act, () => ({ redirectTo: list })), form, command.eventId);
  });
}

export async function updateEventAction(previous: FormState, form: FormData): Promise<FormState> {
  const act = async (command: Parameters<typeof updateEvent>[1], now: Date) =>
    keepBoth(
      await actAsStaff(
        (actor) => updateEvent(actor, command, now),
        pageOf(command.eventId, "rendez-vous-change"),
      ),
      form,
      (actor) => readKeptEvent(actor, command.eventId, now),
    );
  return submitForm(previous, form, updateEventSchema, act, { lists: ["audiences", "levels"] });
}

export async function addSlotAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, addSlotSchema, async (command, now) =>
    keepBoth(
      await actAsStaff(
        (actor) => addSlot(actor, command, now),
        () => pageOf(command.eventId, "creneau-ajoute")({}),
      ),
      form,
      (actor) => readEventOfNewSlot(actor, command.eventId),
    ),
  );
}
