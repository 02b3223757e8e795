import type { Prisma } from "#lib/db/generated/client.ts";
import { acceptsKind } from "#lib/domain/places/booking.ts";
import { classesLeft, placesLeft } from "#lib/domain/places/capacity.ts";
import { type SlotFacts, slotState } from "#lib/domain/places/slot-state.ts";
import type { Audience, EventStatus, SlotState } from "#lib/domain/types.ts";

/** Columns of a slot that the public may know. */
export const publicSlotColumns = {
  id: true,
  label: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  status: true,
  capacity: true,
  classCapacity: true,
  booked: true,
  bookedClasses: true,
  waiting: true,
  sequence: true,
  venue: {
    select: {
      name: true,
      address: true,
      accessNotes: true,
      commune: { select: { name: true, epciSiren: true } },
    },
  },
  company: { select: { name: true } },
} as const satisfies Prisma.SlotSelect;

type Row = Prisma.SlotGetPayload<{ select: typeof publicSlotColumns }>;

/** A slot as the public reads it: its state and its places at `now`, never who holds them. */
export type PublicSlot = {
  id: string;
  label: string | null;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date | null;
  closesAt: Date;
  state: SlotState;
  /** Has begun and is not over: « Terminé » would be false. */
  isUnderWay: boolean;
  capacity: number | null;
  classCapacity: number | null;
  placesLeft: number | null;
  classesLeft: number | null;
  /** Registrations that wait: said as a number of groups, never who. */
  waiting: number;
  venueName: string;
  venueAddress: string | null;
  accessNotes: string | null;
  communeName: string;
  epciSiren: string | null;
  companyName: string | null;
  sequence: number;
};

type EventFacts = { status: EventStatus; waitlistOpen: boolean; audiences: readonly Audience[] };

/** What the rules need to know of a slot of this event. */
export function slotFacts(row: Row, event: EventFacts): SlotFacts {
  return {
    ...row,
    eventStatus: event.status,
    waitlistOpen: event.waitlistOpen,
    acceptsPeople: acceptsKind(event, "INDIVIDUAL"),
  };
}

export function publicSlot(row: Row, event: EventFacts, now: Date): PublicSlot {
  return {
    id: row.id,
    label: row.label,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    state: slotState(slotFacts(row, event), now),
    isUnderWay: row.startsAt <= now && now < row.endsAt,
    capacity: row.capacity,
    classCapacity: row.classCapacity,
    placesLeft: placesLeft(row),
    classesLeft: classesLeft(row),
    waiting: row.waiting,
    venueName: row.venue.name,
    venueAddress: row.venue.address,
    accessNotes: row.venue.accessNotes,
    communeName: row.venue.commune.name,
    epciSiren: row.venue.commune.epciSiren,
    companyName: row.company?.name ?? null,
    sequence: row.sequence,
  };
}
