import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { RemoveSlotCommand } from "#lib/schemas/staff/slot.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { countPeople } from "./count-people.ts";
import { findSlotSubject } from "./find-slot-subject.ts";

/**
 * Deletes a slot of a draft, where nobody was ever registered: nobody has seen it, so nothing is
 * cancelled. Its history stays.
 */
export function removeSlot(
  actor: Actor,
  { slotId, version }: RemoveSlotCommand,
  now: Date,
): Promise<Result<{ eventId: string }>> {
  return inTransaction(async (transaction) => {
    const subject = await findSlotSubject(transaction, actor, "editEvent", slotId);
    if (!subject) return { ok: false, refusal: { kind: "slotUnknown" } };
    const { eventId } = subject;
    await lockSlots(transaction, eventId);
    const slot = await transaction.slot.findUnique({
      where: { id: slotId },
      select: { version: true, startsAt: true, event: { select: { status: true } } },
    });
    if (!slot) return { ok: false, refusal: { kind: "slotUnknown" } };
    if (slot.version !== version || slot.event.status !== "DRAFT") {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    const { ever } = await countPeople(transaction, [slotId]);
    if (ever > 0) return { ok: false, refusal: { kind: "hasRegistrations", registered: ever } };
    await transaction.slot.delete({ where: { id: slotId } });
    const changes = { values: { startsAt: [slot.startsAt.toISOString(), null] } } as const;
    await noteByStaff(transaction, actor, { action: "slotDeleted", eventId, slotId, changes }, now);
    return { ok: true, eventId };
  });
}
