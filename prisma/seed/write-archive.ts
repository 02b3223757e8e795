import type { Transaction } from "#lib/db/transaction.ts";
import { eventDefaults } from "#lib/domain/event/event-defaults.ts";
import type { ArchivedEvent } from "#lib/territories/sample.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import { sample } from "#territory/sample/sample.ts";

/** Writes the past agenda: days and places, no slot, no registration. */
export async function writeArchive(prisma: Transaction): Promise<void> {
  for (const event of sample.archive) {
    await prisma.event.create({ data: { ...columns(event), venueId: event.venue.id } });
  }
}

function columns(event: ArchivedEvent) {
  return {
    slug: event.slug,
    title: frenchText(event.title),
    type: event.type,
    status: "ARCHIVED" as const,
    audiences: [...eventDefaults[event.type].audiences],
    summary: frenchText(event.summary),
    startsOn: new Date(event.startsOn),
    endsOn: new Date(event.endsOn),
    createdAt: new Date(event.startsOn),
  };
}
