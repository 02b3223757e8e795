import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type {
  Audience,
  EventStatus,
  SeveralSlots,
  SlotStatus,
  WaitlistRule,
} from "#lib/domain/types.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { schools, towns, venues } from "#territory/sample/cast.ts";
import { database, resetDatabase } from "./database.ts";

/** The hour of every scene: a Monday morning in winter. */
export const now = new Date("2026-11-23T09:00:00Z");

/** An instant so many hours after the scene's hour. */
export function hoursLater(hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}

/** An empty agenda, with the cast's places and schools. */
export async function resetScene(): Promise<void> {
  await resetDatabase();
  await database().venue.createMany({
    data: Object.values(venues).map(({ id, name, town, sample }) => ({
      id,
      name,
      sample,
      communeInseeCode: town.inseeCode,
    })),
  });
  await database().school.createMany({
    data: Object.values(schools).map(({ town, ...school }) => ({
      ...school,
      communeInseeCode: town.inseeCode,
      communeName: town.name,
      departement: town.departement,
      epciSiren: town.epciSiren,
      searchKey: searchKey(`${school.name} ${town.name}`),
      importedAt: now,
    })),
  });
}

export type SlotScene = {
  capacity?: number | null;
  classCapacity?: number | null;
  status?: SlotStatus;
  startsAt?: Date;
  opensAt?: Date | null;
  closesAt?: Date;
  companyId?: string;
};

export type EventScene = {
  status?: EventStatus;
  audiences?: Audience[];
  countsAdults?: boolean;
  needsValidation?: boolean;
  pupilMax?: number;
  companionMax?: number;
  frozenDaysBefore?: number;
  pendingDays?: number;
  teamSize?: number;
  waitlistOpen?: boolean;
  waitlistRule?: WaitlistRule;
  slotsPerRegistrationMax?: number;
  severalSlots?: SeveralSlots;
};

/** An event for everybody, with slots of an hour in ten days that close the day before. */
export async function makeEvent(
  event: EventScene = {},
  slots: readonly SlotScene[] = [{}],
): Promise<{ eventId: string; slotIds: string[] }> {
  const { id: eventId } = await database().event.create({
    data: {
      slug: `portes-ouvertes-${randomUUID()}`,
      title: "Portes ouvertes de démonstration",
      type: "OPEN_DAY",
      status: "PUBLISHED",
      audiences: ["CLASS", "PUBLIC"],
      summary: "Visite d’un atelier.",
      companionMax: 4,
      venueId: venues.thiers.id,
      ...event,
      ...(event.status === "CANCELLED" ? { cancelledAt: now, cancelReason: "Panne" } : {}),
    },
  });
  const slotIds: string[] = [];
  for (const slot of slots) slotIds.push(await makeSlot(eventId, slot));
  return { eventId, slotIds };
}

async function makeSlot(eventId: string, scene: SlotScene): Promise<string> {
  const startsAt = scene.startsAt ?? hoursLater(240);
  const { id } = await database().slot.create({
    data: {
      eventId,
      venueId: venues.thiers.id,
      capacity: 30,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      closesAt: new Date(startsAt.getTime() - 24 * 3_600_000),
      ...scene,
    },
  });
  return id;
}

/** The id of the one slot of a new event. */
export async function makeOneSlot(slot: SlotScene = {}, event: EventScene = {}): Promise<string> {
  const { slotIds } = await makeEvent(event, [slot]);
  return slotIds[0] ?? "";
}

/** A member of staff with a row of their own: the lead, or the helper of given events. */
export async function makeActor(role: "LEAD" | "HELPER", eventIds: string[] = []): Promise<Actor> {
  const email = `${role.toLowerCase()}-${randomUUID()}@equipe.example`;
  const { id } = await database().user.create({ data: { email, role } });
  return { userId: id, email, role, epciSiren: null, eventIds };
}

/** An organiser of an EPCI where no scene takes place. */
export const organiserElsewhere: Actor = {
  userId: "organiser-elsewhere",
  email: "organiser@equipe.example",
  role: "ORGANISER",
  epciSiren: towns.ambert.epciSiren,
  eventIds: [],
};
