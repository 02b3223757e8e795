import { randomBytes } from "node:crypto";
import type { Audience, EventStatus, SeveralSlots, WaitlistRule } from "#lib/domain/types.ts";
import { announceChange } from "#lib/services/events/announce-change.ts";
import { now } from "#lib/time/clock.ts";
import { parisDate, startOfParisDay } from "#lib/time/paris.ts";
import { venues } from "#territory/sample/cast.ts";
import { database } from "./database.ts";

/** An event that a browser story made for itself, so that no other story moves its places. */
export type StagedEvent = {
  id: string;
  title: string;
  slug: string;
  path: string;
  slotIds: string[];
  /** Address of the form of its first slot, or of another. */
  formPath: (slotIndex?: number) => string;
};

/** 22 h 59: the slot of an hour ends on its day. */
const LATEST_START_MS = (22 * 60 + 59) * 60_000;

type EventFacts = {
  status?: EventStatus;
  audiences?: Audience[];
  needsValidation?: boolean;
  companionMax?: number;
  frozenDaysBefore?: number;
  teamSize?: number;
  slotsPerRegistrationMax?: number;
  severalSlots?: SeveralSlots;
  waitlistOpen?: boolean;
  waitlistRule?: WaitlistRule;
  venueId?: string;
  cancelReason?: string;
};

type SlotFacts = {
  capacity?: number | null;
  classCapacity?: number | null;
  startsAt?: Date;
  opensAt?: Date;
  closesAt?: Date;
  companyId?: string;
};

/** Makes and announces an event; unless told otherwise, one slot of 30 in ten days. */
export async function stageEvent(
  event: EventFacts = {},
  slots: readonly SlotFacts[] = [{}],
): Promise<StagedEvent> {
  const reference = newReference();
  const venueId = event.venueId ?? venues.thiers.id;
  const title = `Visite d’atelier ${reference}`;
  const slug = `visite-${reference}`;
  const created = await database().event.create({
    data: {
      title,
      slug,
      type: "OPEN_DAY",
      status: "PUBLISHED",
      audiences: ["CLASS"],
      summary: "Une visite de démonstration.",
      sample: true,
      ...event,
      venueId,
      cancelledAt: event.status === "CANCELLED" ? now() : null,
      slots: { create: slots.map((slot) => slotColumns(slot, venueId)) },
    },
    select: { id: true, slots: { select: { id: true }, orderBy: { startsAt: "asc" } } },
  });
  await database().$transaction((transaction) => announceChange(transaction, created.id));
  const path = `/rendez-vous/${slug}`;
  const slotIds = created.slots.map(({ id }) => id);
  const formPath = (slotIndex = 0) => `${path}/inscription?creneau=${slotIds[slotIndex]}`;
  return { id: created.id, title, slug, path, slotIds, formPath };
}

/** An instant so many hours from now. */
export function hoursFromNow(hours: number): Date {
  return new Date(now().getTime() + hours * 3_600_000);
}

/** Letters and digits that no other story has: they end a title, a name or an address. */
export function newReference(): string {
  return randomBytes(4).toString("hex");
}

/** At this hour, but late in the evening a little sooner: a slot over midnight has no form of its own. */
function inTenDays(): Date {
  const sameHour = hoursFromNow(240);
  const evening = startOfParisDay(parisDate(sameHour)).getTime() + LATEST_START_MS;
  return new Date(Math.min(sameHour.getTime(), evening));
}

function slotColumns(slot: SlotFacts, venueId: string) {
  const startsAt = slot.startsAt ?? inTenDays();
  return {
    venueId,
    capacity: 30,
    ...slot,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    closesAt: slot.closesAt ?? startsAt,
  };
}
