import { randomUUID } from "node:crypto";
import type { Audience, WaitlistRule } from "#lib/domain/types.ts";
import { publicChangeChannel } from "#lib/services/events/announce-change.ts";
import { now } from "#lib/time/clock.ts";
import { parisDate, startOfParisDay } from "#lib/time/paris.ts";
import { sample } from "#territory/sample/sample.ts";

/** Where one registers on a slot of the bench. */
export type BenchSlot = { slotId: string; formPath: string };

export type BenchSlots = {
  /** Slots of an event on the agenda, with room for the whole bench. */
  roomy: BenchSlot[];
  /** Thirty places each, without a waiting list. */
  rush: BenchSlot[];
  /** Thirty places each, and a waiting list. */
  rushWithList: BenchSlot[];
  /** Thirty places, and a waiting list. */
  crowd: BenchSlot[];
  /** Sixty places each, for classes. */
  classes: BenchSlot[];
  /** Room for everybody: for what is sent several times. */
  repeats: BenchSlot[];
  /** Thirty places, and a waiting list. */
  promotion: BenchSlot[];
  /** Thirty places each, and a waiting list. */
  waitlist: BenchSlot[];
  /** Room for everybody. */
  kills: BenchSlot[];
  /** Five places each, and a waiting list from which the lead chooses. */
  choice: BenchSlot[];
  /** Thirty places each, and a waiting list. */
  lowered: BenchSlot[];
  /** Room for everybody. */
  fresh: BenchSlot[];
};

export const ROUNDS = 20;
const DAYS_AHEAD = 7;
const HOUR_MS = 3_600_000;
/** The hours of every slot, in Paris. */
const STARTS_AT = 14;
const ENDS_AT = 15;

/** Writes the events of the bench beside the sample agenda. Only the roomy one is on the agenda. */
export async function createSlots(): Promise<BenchSlots> {
  return {
    roomy: await createEvent({ status: "PUBLISHED", slots: 20, capacity: 1_000_000 }),
    rush: await createEvent({ waitlistOpen: false, slots: ROUNDS, capacity: 30 }),
    rushWithList: await createEvent({ slots: ROUNDS, capacity: 30 }),
    crowd: await createEvent({ slots: 1, capacity: 30 }),
    classes: await createEvent({ audiences: ["CLASS"], slots: 5, capacity: 60 }),
    repeats: await createEvent({ slots: 3, capacity: 300 }),
    promotion: await createEvent({ slots: 1, capacity: 30 }),
    waitlist: await createEvent({ slots: 3, capacity: 30 }),
    kills: await createEvent({ slots: 1, capacity: 5_000 }),
    choice: await createEvent({ waitlistRule: "LEAD_CHOOSES", slots: 2 * ROUNDS, capacity: 5 }),
    lowered: await createEvent({ slots: 10, capacity: 30 }),
    fresh: await createEvent({ slots: 1, capacity: 5_000 }),
  };
}

type EventFacts = {
  status?: "PUBLISHED" | "UNLISTED";
  audiences?: Audience[];
  waitlistOpen?: boolean;
  waitlistRule?: WaitlistRule;
  slots: number;
  capacity: number;
  opensAt?: Date;
};

/** A slot that opens later, made while the site runs and announced to its cached pages. */
export async function createOpening(opensAt: Date, capacity: number): Promise<BenchSlot> {
  const slots = await createEvent({ slots: 1, capacity, opensAt });
  const { database } = await import("#lib/db/client.ts");
  await database().$queryRaw`SELECT pg_notify(${publicChangeChannel}, 'opening')::text`;
  return firstOf(slots);
}

async function createEvent(facts: EventFacts): Promise<BenchSlot[]> {
  const { status = "UNLISTED", audiences = ["PUBLIC"], waitlistOpen = true, waitlistRule } = facts;
  const { database } = await import("#lib/db/client.ts");
  const slug = `banc-${randomUUID()}`;
  const midnight = startOfParisDay(dayOfSlots()).getTime();
  const startsAt = new Date(midnight + STARTS_AT * HOUR_MS);
  const slot = {
    venueId: someVenueId(),
    capacity: facts.capacity,
    opensAt: facts.opensAt,
    startsAt,
    endsAt: new Date(midnight + ENDS_AT * HOUR_MS),
    closesAt: startsAt,
  };
  const event = await database().event.create({
    data: {
      slug,
      title: "Portes ouvertes du banc d’essai",
      type: "OPEN_DAY",
      status,
      audiences,
      waitlistOpen,
      waitlistRule,
      summary: "Visite d’un atelier.",
      venueId: someVenueId(),
      slots: { create: Array.from({ length: facts.slots }, () => slot) },
    },
    select: { slots: { select: { id: true } } },
  });
  return event.slots.map(({ id }) => ({
    slotId: id,
    formPath: `/rendez-vous/${slug}/inscription?creneau=${id}`,
  }));
}

/** What the staff's form of such a slot holds, with another capacity. */
export function slotAnswers(capacity: number): Record<string, string> {
  return {
    day: dayOfSlots().toString(),
    startTime: `${STARTS_AT}:00`,
    endTime: `${ENDS_AT}:00`,
    venueId: someVenueId(),
    capacity: String(capacity),
  };
}

/** Any place of the sample will do. */
function someVenueId(): string {
  return firstOf(Object.values(sample.venues)).id;
}

function dayOfSlots(): Temporal.PlainDate {
  return parisDate(now()).add({ days: DAYS_AHEAD });
}

/** The first slot of a list that was made with some. */
export function firstOf<Slot>(slots: readonly Slot[]): Slot {
  const [first] = slots;
  if (!first) throw new Error("the bench has no such slot");
  return first;
}
