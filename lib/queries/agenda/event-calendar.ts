import { database } from "#lib/db/client.ts";
import { announcedEvents } from "#lib/db/facts/public-events.ts";
import { readAll } from "#lib/db/read-all.ts";
import { agendaCalendar, type CalendarSlot, eventCalendar } from "#lib/email/calendar-file.ts";
import { currentSender } from "#lib/email/sender.ts";
import { env } from "#lib/env.ts";
import { limits } from "#lib/limits.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { type PublicSlot, publicSlot, publicSlotColumns } from "./public-slot.ts";
import { showEvent } from "./show-event.ts";

/** The calendar file of one event; null where there is no such event. */
export async function readEventCalendar(slug: string, now: Date): Promise<string | null> {
  const event = await showEvent(slug, now);
  if (!event) return null;
  const { title } = event;
  const slots = event.slots.map(calendarSlot);
  return eventCalendar({ title, url: urlOf(slug), slots }, currentSender(), now);
}

/** The calendar file of all announced slots that are not over. */
export async function readAgendaCalendar(now: Date): Promise<string> {
  const toCome = { status: { not: "DRAFT" }, endsAt: { gt: now } } as const;
  const events = await readAll((chunk) =>
    database().event.findMany({
      where: { AND: announcedEvents, slots: { some: toCome } },
      orderBy: { id: "asc" },
      ...chunk,
      select: {
        id: true,
        slug: true,
        title: true,
        status: true,
        audiences: true,
        waitlistOpen: true,
        slots: {
          where: toCome,
          orderBy: { startsAt: "asc" },
          take: limits.slotsPerEvent,
          select: publicSlotColumns,
        },
      },
    }),
  );
  const sender = currentSender();
  return agendaCalendar(
    events.map((event) => ({
      title: event.title,
      url: urlOf(event.slug),
      slots: event.slots.map((slot) => calendarSlot(publicSlot(slot, event, now))),
    })),
    sender.productName,
    sender,
    now,
  );
}

/** A slot as a calendar shows it. */
export function calendarSlot(slot: PublicSlot): CalendarSlot {
  return {
    id: slot.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    place: [slot.venueAddress, placeInWords(slot.venueName, slot.communeName)]
      .filter(Boolean)
      .join(", "),
    label: slot.companyName ?? slot.label,
    isCancelled: slot.state === "cancelled",
    sequence: slot.sequence,
  };
}

function urlOf(slug: string): string {
  return `${env().appUrl}/rendez-vous/${slug}`;
}
