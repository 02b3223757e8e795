import { randomUUID } from "node:crypto";
import type { Audience } from "#lib/domain/types.ts";
import { now } from "#lib/time/clock.ts";
import { venues } from "#prisma/seed/cast.ts";

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
};

export const ROUNDS = 20;
const WEEK_MS = 7 * 24 * 3_600_000;

/** Writes the events of the bench beside the sample agenda. Only the roomy one is on the agenda. */
export async function createSlots(): Promise<BenchSlots> {
  return {
    roomy: await createEvent({ status: "PUBLISHED", slots: 20, capacity: 1_000_000 }),
    rush: await createEvent({ waitlistOpen: false, slots: ROUNDS, capacity: 30 }),
    rushWithList: await createEvent({ slots: ROUNDS, capacity: 30 }),
    crowd: await createEvent({ slots: 1, capacity: 30 }),
    classes: await createEvent({ audiences: ["CLASS"], slots: 5, capacity: 60 }),
    repeats: await createEvent({ slots: 2, capacity: 300 }),
    promotion: await createEvent({ slots: 1, capacity: 30 }),
  };
}

type EventFacts = {
  status?: "PUBLISHED" | "UNLISTED";
  audiences?: Audience[];
  waitlistOpen?: boolean;
  slots: number;
  capacity: number;
};

async function createEvent(facts: EventFacts): Promise<BenchSlot[]> {
  const { status = "UNLISTED", audiences = ["PUBLIC"], waitlistOpen = true } = facts;
  const { database } = await import("#lib/db/client.ts");
  const slug = `banc-${randomUUID()}`;
  const startsAt = new Date(now().getTime() + WEEK_MS);
  const slot = {
    venueId: venues.thiers.id,
    capacity: facts.capacity,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
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
      summary: "Visite d’un atelier.",
      venueId: venues.thiers.id,
      slots: { create: Array.from({ length: facts.slots }, () => slot) },
    },
    select: { slots: { select: { id: true } } },
  });
  return event.slots.map(({ id }) => ({
    slotId: id,
    formPath: `/rendez-vous/${slug}/inscription?creneau=${id}`,
  }));
}

/** The first slot of a list that was made with some. */
export function firstOf<Slot>(slots: readonly Slot[]): Slot {
  const [first] = slots;
  if (!first) throw new Error("the bench has no such slot");
  return first;
}
