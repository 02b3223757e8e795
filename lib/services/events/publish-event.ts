import { withDayToCome } from "#lib/db/facts/public-events.ts";
import { publishColumns, publishFactsOf } from "#lib/db/facts/publish-facts.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { statusesAfter } from "#lib/domain/event/event-status.ts";
import { isReady, isShownBy } from "#lib/domain/event/publish-checklist.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { PublishEventCommand } from "#lib/schemas/staff/event.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { applyDeadlines, listSlotsToCome } from "../slots/apply-deadlines.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";

/**
 * Shows an event to the public, by its link only, or puts it away. What nobody could come to is not
 * shown. The slots of a draft open and close by its rule from then on.
 */
export function publishEvent(
  actor: Actor,
  command: PublishEventCommand,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    const { eventId, status } = command;
    const event = await findEventSubject(transaction, actor, "editEvent", eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    if (event.status === "CANCELLED") return { ok: false, refusal: { kind: "eventCancelled" } };
    // The page offers what the event allows: another one was changed since the page was shown.
    const toCome = await transaction.event.count({ where: { id: eventId, ...withDayToCome(now) } });
    if (!statusesAfter(event.status, toCome > 0).includes(status)) {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    if (isShownBy(event.status, status) && !(await findReady(transaction, eventId, now))) {
      return { ok: false, refusal: { kind: "notReady" } };
    }
    const written = await transaction.event.updateMany({
      where: { id: eventId, version: command.version },
      data: { status, version: { increment: 1 } },
    });
    if (written.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    if (event.status === "DRAFT") {
      await lockSlots(transaction, eventId);
      await applyDeadlines(transaction, await listSlotsToCome(transaction, eventId, now), event);
    }
    const changes = { status: [event.status, status] as const };
    await noteByStaff(transaction, actor, { action: "eventPublished", eventId, changes }, now);
    await announceChange(transaction, eventId);
    return { ok: true };
  });
}

async function findReady(transaction: Transaction, eventId: string, now: Date): Promise<boolean> {
  const event = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: publishColumns,
  });
  return isReady(publishFactsOf(event), now);
}
