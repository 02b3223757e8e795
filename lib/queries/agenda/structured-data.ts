import { env } from "#lib/env.ts";

import { territory } from "#lib/territory.ts";
import { isoWithOffset } from "#lib/time/paris.ts";
import type { EventPage } from "./show-event.ts";

/**
 * The event as schema.org says it, for search engines: one Event a slot.
 * `<` is escaped, so that no title can end the script that carries it.
 */
export function eventStructuredData(event: EventPage): string {
  const url = `${env().appUrl}/rendez-vous/${event.slug}`;
  const events = event.slots.map((slot) => ({
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.title,
    description: event.summary,
    url,
    startDate: isoWithOffset(slot.startsAt),
    endDate: isoWithOffset(slot.endsAt),
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    eventStatus:
      slot.state === "cancelled"
        ? "https://schema.org/EventCancelled"
        : "https://schema.org/EventScheduled",
    isAccessibleForFree: true,
    location: {
      "@type": "Place",
      name: slot.venueName,
      address: {
        "@type": "PostalAddress",
        streetAddress: slot.venueAddress ?? undefined,
        addressLocality: slot.communeName,
        addressCountry: "FR",
      },
    },
    organizer: { "@type": "Organization", name: territory.fullName, url: env().appUrl },
  }));
  return JSON.stringify(events).replaceAll("<", "\\u003c");
}
