import { database } from "#lib/db/client.ts";
import { questionsAskedNow } from "#lib/db/facts/answers.ts";
import { readableEvents } from "#lib/db/facts/public-events.ts";
import { closingInstant } from "#lib/domain/event/deadlines.ts";
import { acceptsKind, refuseByState } from "#lib/domain/places/booking.ts";
import type { SlotFacts } from "#lib/domain/places/slot-state.ts";
import { isAskedOf, type Question } from "#lib/domain/registration/questions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { holdClosingTime } from "#lib/domain/registration/roster.ts";
import { codePrefixOf } from "#lib/territory.ts";

/** What the rules need to know of the slot of a list of people. */
export type RosterSlot = SlotFacts & {
  slotId: string;
  eventId: string;
  codePrefix: string;
  acceptsPeople: boolean;
  /** When places held without names would be released. */
  heldUntil: Date;
  /** Asked of each person. */
  questions: readonly Question[];
};

/** One slot with its event's rules; null where there is none, or a draft. */
export async function findRosterSlot(slotId: string): Promise<RosterSlot | null> {
  const row = await database().slot.findFirst({
    where: { id: slotId, status: { not: "DRAFT" }, event: readableEvents },
    select: {
      eventId: true,
      status: true,
      startsAt: true,
      opensAt: true,
      closesAt: true,
      capacity: true,
      classCapacity: true,
      booked: true,
      bookedClasses: true,
      waiting: true,
      venue: { select: { commune: { select: { epciSiren: true } } } },
      event: {
        select: {
          status: true,
          audiences: true,
          waitlistOpen: true,
          holdDaysBefore: true,
          questions: questionsAskedNow,
        },
      },
    },
  });
  if (!row) return null;
  const { event, venue, ...slot } = row;
  const hold = { closingDaysBefore: event.holdDaysBefore, closingTime: holdClosingTime };
  return {
    ...slot,
    slotId,
    eventStatus: event.status,
    waitlistOpen: event.waitlistOpen,
    acceptsPeople: acceptsKind(event, "INDIVIDUAL"),
    codePrefix: codePrefixOf(venue.commune.epciSiren),
    heldUntil: closingInstant(slot.startsAt, hold),
    questions: event.questions.filter((question) => isAskedOf(question, "INDIVIDUAL")),
  };
}

/** Why a list may not even be tried. Places held already get their names until they are released. */
export function refuseList(slot: RosterSlot, namesHeld: boolean, now: Date): Refusal | null {
  if (!slot.acceptsPeople) return { kind: "audienceNotAccepted" };
  const refusal = refuseByState(slot, now);
  const isOnlyClosed = refusal?.kind === "slotFull" || refusal?.kind === "registrationClosed";
  return namesHeld && isOnlyClosed ? null : refusal;
}
