import { inTransaction, longActWithinMs, type Transaction } from "#lib/db/transaction.ts";
import type { Told } from "#lib/domain/email/told.ts";
import { changesBetween } from "#lib/domain/event/changes.ts";
import { closingInstant } from "#lib/domain/event/deadlines.ts";
import { doubtsAboutDeadlines, waitingCutOff } from "#lib/domain/event/event-dates.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import type { Refused, Result } from "#lib/domain/result.ts";
import type { UpdateEventCommand } from "#lib/schemas/staff/event.ts";
import { deadlinesChoice } from "#lib/text/event/date-doubts.ts";
import { lockSlots } from "../places/lock-slots.ts";
import {
  applyDeadlines,
  type Deadlines,
  listSlotsToCome,
  type SlotToCome,
} from "../slots/apply-deadlines.ts";
import { countPeople } from "../slots/count-people.ts";
import { moveSlotsWithEvent } from "../slots/move-with-event.ts";
import { parisInstant } from "../slots/paris-instant.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";
import { findPlace, keepPlace } from "./place.ts";

/**
 * Changes an event. Its slots that are to come take the new opening and closing; those that were held
 * where it was move with it, and who is registered there is told. Whoever saved meanwhile is not
 * overwritten, and a doubtful deadline is asked about.
 */
export function updateEvent(
  actor: Actor,
  command: UpdateEventCommand,
  now: Date,
): Promise<Result<{ told: Told }>> {
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
    if (event.version !== command.version) {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    const deadlines = { ...factsOf(command), opensAt: opening.instant };
    const slots = await listSlotsToCome(transaction, event.id, now);
    const refused = await checkDeadlines(transaction, event, deadlines, slots, command, now);
    if (refused) return refused;
    const facts = { ...deadlines, venueId: await keepPlace(transaction, place) };
    const written = await transaction.event.updateMany({
      where: { id: event.id, version: command.version },
      data: { ...facts, version: { increment: 1 } },
    });
    if (written.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    await applyDeadlines(transaction, slots, facts);
    const move = { eventId: event.id, actor, from: event.venueId, to: facts.venueId };
    const told = await moveSlotsWithEvent(transaction, move, now);
    const changes = { ...changesBetween(event, facts), told };
    await noteByStaff(
      transaction,
      actor,
      { action: "eventEdited", eventId: event.id, changes },
      now,
    );
    await announceChange(transaction, event.id);
    return { ok: true, told };
  }, longActWithinMs);
}

/** The columns that the form holds as they are. */
function factsOf(command: UpdateEventCommand) {
  const { eventId, version, opensOn, opensTime, dateChoice, ...facts } = command;
  const { venueId, venueName, venueAddress, venueCommune, communeChoice, ...columns } = facts;
  return columns;
}

function openingOf({ opensOn, opensTime }: UpdateEventCommand) {
  return opensOn && opensTime
    ? parisInstant(opensOn, opensTime)
    : { ok: true as const, instant: null };
}

/** Nobody loses their turn by a wrong closing; every other doubtful date is asked about. */
async function checkDeadlines(
  transaction: Transaction,
  before: Deadlines,
  after: Deadlines,
  slots: readonly SlotToCome[],
  { dateChoice }: UpdateEventCommand,
  now: Date,
): Promise<Refused | null> {
  const { alive } = await countPeople(
    transaction,
    slots.map(({ id }) => id),
  );
  const move = {
    opensBefore: before.opensAt,
    opensAt: after.opensAt,
    registered: alive,
    slots: slots.map(({ startsAt, closesAt, waiting }) => ({
      closedBefore: closesAt,
      closesAt: closingInstant(startsAt, after),
      waiting,
    })),
  };
  const waiting = waitingCutOff(move, now);
  if (waiting > 0) {
    const refusal = { kind: "closingPastWithWaiting", waiting } as const;
    return { ok: false, refusal, field: "closingDaysBefore" };
  }
  const doubts = doubtsAboutDeadlines(move, now);
  const choices = deadlinesChoice(after);
  if (doubts.length === 0 || choices.some(({ value }) => value === dateChoice)) return null;
  return { ok: false, refusal: { kind: "dateDoubtful", field: "date", doubts, choices } };
}
