import { database } from "#lib/db/client.ts";
import { announcedEvents } from "#lib/db/facts/public-events.ts";
import { readAll } from "#lib/db/read-all.ts";
import type { Audience, EventType, SlotState } from "#lib/domain/types.ts";
import { env } from "#lib/env.ts";
import { limits } from "#lib/limits.ts";
import { isoWithOffset } from "#lib/time/paris.ts";
import { publicSlot, publicSlotColumns } from "./public-slot.ts";

/** The open-data feed, documented in docs/open-data.md: instants in ISO 8601 with the offset of Paris. */
export type AgendaFeed = { events: FeedEvent[] };

type FeedEvent = {
  slug: string;
  title: string;
  type: EventType;
  audiences: readonly Audience[];
  url: string;
  slots: FeedSlot[];
};

type FeedSlot = {
  id: string;
  startsAt: string;
  endsAt: string;
  place: string;
  /** SIREN; null outside the territory. */
  epci: string | null;
  capacity: number | null;
  classCapacity: number | null;
  placesLeft: number | null;
  state: SlotState;
  registrationUrl: string;
};

/** All announced events, also those that are over, with their slots as they are at `now`. */
export async function readAgendaFeed(now: Date): Promise<AgendaFeed> {
  const rows = await readAll((chunk) =>
    database().event.findMany({
      where: { OR: [announcedEvents, { status: "ARCHIVED" }] },
      orderBy: [{ slug: "asc" }, { id: "asc" }],
      ...chunk,
      select: {
        id: true,
        slug: true,
        title: true,
        type: true,
        status: true,
        audiences: true,
        waitlistOpen: true,
        slots: {
          where: { status: { not: "DRAFT" } },
          orderBy: { startsAt: "asc" },
          take: limits.slotsPerEvent,
          select: publicSlotColumns,
        },
      },
    }),
  );
  const site = env().appUrl;
  return {
    events: rows.map((event) => ({
      slug: event.slug,
      title: event.title,
      type: event.type,
      audiences: event.audiences,
      url: `${site}/rendez-vous/${event.slug}`,
      slots: event.slots.map((row) => {
        const slot = publicSlot(row, event, now);
        return {
          id: slot.id,
          startsAt: isoWithOffset(slot.startsAt),
          endsAt: isoWithOffset(slot.endsAt),
          place: `${slot.venueName}, ${slot.communeName}`,
          epci: slot.epciSiren,
          capacity: slot.capacity,
          classCapacity: slot.classCapacity,
          placesLeft: slot.placesLeft,
          state: slot.state,
          registrationUrl: `${site}/rendez-vous/${event.slug}/inscription?creneau=${slot.id}`,
        };
      }),
    })),
  };
}
