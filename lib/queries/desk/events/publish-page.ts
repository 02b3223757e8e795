import { database } from "#lib/db/client.ts";
import { withDayToCome } from "#lib/db/facts/public-events.ts";
import { publishColumns, publishFactsOf } from "#lib/db/facts/publish-facts.ts";
import { mayBecomeDraft, statusesAfter, wasNeverShown } from "#lib/domain/event/event-status.ts";
import { isReady, isShownBy, publishChecklist } from "#lib/domain/event/publish-checklist.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { isAlive } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import { findEventHead } from "./event-head.ts";

/** What is looked at before an event becomes more public, or less; null where it may not be changed. A cancelled one becomes nothing else. */
export async function showPublishPage(actor: Actor, eventId: string, now: Date) {
  const head = await findEventHead(actor, "editEvent", eventId);
  if (!head) return null;
  const row = await database().event.findUniqueOrThrow({
    where: { id: eventId },
    select: publishColumns,
  });
  const facts = publishFactsOf(row);
  const toCome = await database().event.count({ where: { id: eventId, ...withDayToCome(now) } });
  const nextStatuses = statusesAfter(head.status, toCome > 0);
  const isChecked = nextStatuses.some((status) => isShownBy(head.status, status));
  const alive = { in: registrationStatuses.filter(isAlive) };
  return {
    ...head,
    nextStatuses,
    checks: publishChecklist(facts, now),
    /** The public reads it already. */
    isShown: !isChecked,
    isReady: !isChecked || isReady(facts, now),
    canWithdraw: mayBecomeDraft(head.status),
    registered: await database().registration.count({ where: { eventId, status: alive } }),
  };
}

/** A draft, and whether it may be deleted: it is none any more, or somebody was ever registered. */
export async function showDraftToDelete(actor: Actor, eventId: string) {
  const head = await findEventHead(actor, "editEvent", eventId);
  if (!head) return null;
  const { slots, questions, registrations } = (
    await database().event.findUniqueOrThrow({
      where: { id: eventId },
      select: {
        _count: {
          select: { slots: true, questions: { where: { retiredAt: null } }, registrations: true },
        },
      },
    })
  )._count;
  const isDeletable = wasNeverShown(head.status, head.cancelledFrom) && registrations === 0;
  return { ...head, isDeletable, slotCount: slots, questionCount: questions };
}
