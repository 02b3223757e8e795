import { inTransaction } from "#lib/db/transaction.ts";
import { wasNeverShown } from "#lib/domain/event/event-status.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { EventTargetCommand } from "#lib/schemas/staff/event.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";

/**
 * Deletes a draft with its slots and questions, where nobody was ever registered. Its history stays,
 * with its title: whoever looks for it reads who deleted it.
 */
export function deleteDraft(
  actor: Actor,
  { eventId, version }: EventTargetCommand,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    await lockSlots(transaction, eventId);
    const event = await findEventSubject(transaction, actor, "editEvent", eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    if (!wasNeverShown(event.status, event.cancelledFrom)) {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    const registered = await transaction.registration.count({ where: { eventId } });
    if (registered > 0) return { ok: false, refusal: { kind: "hasRegistrations", registered } };
    const deleted = await transaction.event.deleteMany({ where: { id: eventId, version } });
    if (deleted.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    const changes = { title: event.title };
    await noteByStaff(transaction, actor, { action: "eventDeleted", eventId, changes }, now);
    return { ok: true };
  });
}
