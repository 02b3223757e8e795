import { inTransaction } from "#lib/db/transaction.ts";
import { eventDefaults } from "#lib/domain/event/event-defaults.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { CreateEventCommand } from "#lib/schemas/staff/event.ts";
import { newSlug } from "./new-slug.ts";
import { noteByStaff } from "./note-by-staff.ts";
import { findPlace, keepPlace } from "./place.ts";

/** Creates a draft with what its type proposes; nothing of it is public before it is published. */
export function createEvent(
  actor: Actor,
  command: CreateEventCommand,
  now: Date,
): Promise<Result<{ eventId: string }>> {
  return inTransaction(async (transaction) => {
    const place = await findPlace(transaction, command);
    if ("refusal" in place) return place;
    // An event that does not exist yet is judged by where it will be held.
    if (!can(actor, "createEvent", { eventId: "", epciSiren: place.epciSiren })) {
      return { ok: false, refusal: { kind: "notAllowed" } };
    }
    const { audiences, ...rules } = eventDefaults[command.type];
    const { title, summary, type } = command;
    const event = await transaction.event.create({
      data: {
        ...rules,
        audiences: [...audiences],
        title,
        summary,
        type,
        slug: await newSlug(transaction, title),
        venueId: await keepPlace(transaction, place),
        createdAt: now,
      },
    });
    await noteByStaff(transaction, actor, { action: "eventCreated", eventId: event.id }, now);
    return { ok: true, eventId: event.id };
  });
}
