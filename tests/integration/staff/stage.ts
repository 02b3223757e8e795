import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { UserRole } from "#lib/domain/types.ts";
import { towns, venues } from "#territory/sample/cast.ts";
import { database, resetDatabase } from "#tests/support/database.ts";

/** The hour at which the stories of the staff are told: a Monday morning of the school year. */
export const now = new Date("2026-11-23T09:00:00Z");

/** An instant so many days after the stories' hour. */
export function daysLater(days: number): Date {
  return new Date(now.getTime() + days * 24 * 60 * 60_000);
}

/** An empty agenda with its places. */
export async function resetStage(): Promise<void> {
  await resetDatabase();
  await database().venue.createMany({
    data: Object.values(venues).map(({ id, name, town, sample }) => ({
      id,
      name,
      communeInseeCode: town.inseeCode,
      sample,
    })),
  });
}

/** A member of staff: the lead, the organiser of Thiers, or the helper of given events. */
export async function createActor(
  role: UserRole,
  eventIds: readonly string[] = [],
): Promise<Actor> {
  const email = `${role.toLowerCase()}-${randomUUID()}@tiltam.example`;
  const epciSiren = role === "ORGANISER" ? towns.thiers.epciSiren : null;
  const user = await database().user.create({
    data: {
      email,
      role,
      epciSiren,
      assignments: { create: eventIds.map((eventId) => ({ eventId })) },
    },
  });
  return { userId: user.id, email, role, epciSiren, eventIds };
}

type EventFacts = {
  venueId?: string;
  status?: "DRAFT" | "PUBLISHED" | "CANCELLED";
  waitlistRule?: "FIRST_THAT_FITS" | "LEAD_CHOOSES";
  slotsPerRegistrationMax?: number;
};

/** A published event of Thiers, for classes and people. */
export function createEvent(facts: EventFacts = {}) {
  return database().event.create({
    data: {
      slug: `rendez-vous-${randomUUID()}`,
      title: "Portes ouvertes de démonstration",
      type: "OPEN_DAY",
      status: "PUBLISHED",
      audiences: ["PUBLIC", "CLASS"],
      summary: "Visite d’un atelier.",
      venueId: venues.thiers.id,
      ...facts,
    },
  });
}

type SlotFacts = { capacity?: number | null; classCapacity?: number | null; startsAt?: Date };

/** A slot of one hour, in ten days. */
export function createSlot(eventId: string, facts: SlotFacts = {}) {
  const startsAt = facts.startsAt ?? daysLater(10);
  return database().slot.create({
    data: {
      eventId,
      venueId: venues.thiers.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 60 * 60_000),
      closesAt: startsAt,
      capacity: 30,
      ...facts,
    },
  });
}
