import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { changesBetween } from "#lib/domain/changes.ts";
import { type ClosingRule, closingInstant } from "#lib/domain/deadlines.ts";
import { type Actor, can } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { UpdateEventCommand } from "#lib/schemas/event.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { parisInstant } from "../slots/paris-instant.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";
import { findPlace, keepPlace } from "./place.ts";

export type UpdateEventResult = { ok: true } | { ok: false; refusal: Refusal; field?: string };

/**
 * Changes an event. Its slots that are to come take the new opening and closing; they keep their own
 * place. Whoever saved meanwhile is not overwritten.
 */
export function updateEvent(
  actor: Actor,
  command: UpdateEventCommand,
  now: Date,
): Promise<UpdateEventResult> {
  return inTransaction(async (transaction) => {
    const event = await findEventSubject(transaction, actor, "editEvent", command.eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    const place = await findPlace(transaction, command);
    if ("refusal" in place) return place;
    if (!can(actor, "editEvent", { eventId: event.id, epciSiren: place.epciSiren })) {
      return { ok: false, refusal: { kind: "notAllowed" }, field: "venueId" };
    }
    const opening = openingOf(command);
    if (!opening.ok) return { ok: false, refusal: opening.refusal, field: "opensTime" };
    await lockSlots(transaction, event.id);
    const facts = {
      ...factsOf(command),
      opensAt: opening.instant,
      venueId: await keepPlace(transaction, place),
    };
    const written = await transaction.event.updateMany({
      where: { id: event.id, version: command.version },
      data: { ...facts, version: { increment: 1 } },
    });
    if (written.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    await moveDeadlines(transaction, event.id, facts, now);
    const changes = changesBetween(event, facts);
    await noteByStaff(
      transaction,
      actor,
      { action: "eventEdited", eventId: event.id, changes },
      now,
    );
    await announceChange(transaction, event.id);
    return { ok: true };
  });
}

/** The columns that the form holds as they are. */
function factsOf(command: UpdateEventCommand) {
  const { eventId, version, opensOn, opensTime, ...facts } = command;
  const { venueId, venueName, venueAddress, venueCommune, communeChoice, ...columns } = facts;
  return columns;
}

function openingOf({ opensOn, opensTime }: UpdateEventCommand) {
  return opensOn && opensTime
    ? parisInstant(opensOn, opensTime)
    : { ok: true as const, instant: null };
}

async function moveDeadlines(
  transaction: Transaction,
  eventId: string,
  rule: ClosingRule & { opensAt: Date | null },
  now: Date,
): Promise<void> {
  const slots = await transaction.slot.findMany({
    where: { eventId, startsAt: { gt: now } },
    select: { id: true, startsAt: true },
  });
  for (const { id, startsAt } of slots) {
    const closesAt = closingInstant(startsAt, rule);
    await transaction.slot.update({ where: { id }, data: { opensAt: rule.opensAt, closesAt } });
  }
}
