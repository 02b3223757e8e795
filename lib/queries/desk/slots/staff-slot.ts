import type { Prisma } from "#lib/db/generated/client.ts";
import { acceptsKind } from "#lib/domain/places/booking.ts";
import { classesLeft, placesLeft } from "#lib/domain/places/capacity.ts";
import { type SlotFacts, slotState } from "#lib/domain/places/slot-state.ts";
import type { SlotState } from "#lib/domain/types.ts";

/** Columns of a slot and of its event that lists of the staff show. */
export const staffSlotColumns = {
  id: true,
  eventId: true,
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
  venue: { select: { name: true, commune: { select: { name: true } } } },
  company: { select: { id: true, name: true } },
  event: { select: { title: true, status: true, waitlistOpen: true, audiences: true } },
} as const satisfies Prisma.SlotSelect;

export type StaffSlotRow = Prisma.SlotGetPayload<{ select: typeof staffSlotColumns }>;

/** A slot as the staff read it: its places, those who wait, and what the public sees on it at `now`. */
export type StaffSlot = {
  slotId: string;
  eventId: string;
  eventTitle: string;
  label: string | null;
  venueName: string;
  communeName: string;
  companyId: string | null;
  companyName: string | null;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date | null;
  state: SlotState;
  capacity: number | null;
  classCapacity: number | null;
  booked: number;
  bookedClasses: number;
  placesLeft: number | null;
  classesLeft: number | null;
  waiting: number;
};

/** What the rules need to know of a slot. */
export function slotFactsOf({ event, ...slot }: StaffSlotRow): SlotFacts {
  return {
    ...slot,
    eventStatus: event.status,
    waitlistOpen: event.waitlistOpen,
    acceptsPeople: acceptsKind(event, "INDIVIDUAL"),
  };
}

export function staffSlot(row: StaffSlotRow, now: Date): StaffSlot {
  const { event, venue, company, ...slot } = row;
  return {
    slotId: slot.id,
    eventId: slot.eventId,
    eventTitle: event.title,
    label: slot.label,
    venueName: venue.name,
    communeName: venue.commune.name,
    companyId: company?.id ?? null,
    companyName: company?.name ?? null,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    opensAt: slot.opensAt,
    state: slotState(slotFactsOf(row), now),
    capacity: slot.capacity,
    classCapacity: slot.classCapacity,
    booked: slot.booked,
    bookedClasses: slot.bookedClasses,
    placesLeft: placesLeft(slot),
    classesLeft: classesLeft(slot),
    waiting: slot.waiting,
  };
}
