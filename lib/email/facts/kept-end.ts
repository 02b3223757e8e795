import { z } from "zod";
import { Prisma } from "#lib/db/generated/client.ts";

const instant = z.coerce.date();

const slotSchema = z.object({ startsAt: instant, endsAt: instant, isCancelled: z.boolean() });

const keptSchema = z.object({
  end: z.object({
    eventTitle: z.string(),
    isEventCancelled: z.boolean(),
    slots: z.record(z.string(), slotSchema),
  }),
});

/**
 * What a notice keeps, in its `data`, of a registration that has ended: the date and the title that its
 * owner knows, and whether the date was off. What becomes of the slot later is not their news.
 */
export const keptEndSql = Prisma.sql`
  SELECT jsonb_build_object('end', jsonb_build_object('eventTitle', event.title,
    'isEventCancelled', event.status = 'CANCELLED',
    'slots', (SELECT jsonb_object_agg(slot.id, jsonb_build_object('startsAt', slot.starts_at,
        'endsAt', slot.ends_at, 'isCancelled', slot.status = 'CANCELLED'))
      FROM registration_slot AS own JOIN slot ON slot.id = own.slot_id
      WHERE own.registration_id = registration.id)))
  FROM registration JOIN event ON event.id = registration.event_id
  WHERE registration.id = notice.registration_id
    AND registration.status IN ('CANCELLED', 'DECLINED', 'EXPIRED')`;

/** The same as it was kept, for a notice that is written again. */
export function keptEndOf(data: unknown): { end?: unknown } {
  return typeof data === "object" && data !== null && "end" in data ? { end: data.end } : {};
}

type TellingFacts = {
  eventTitle: string;
  isEventCancelled: boolean;
  slots: readonly { id: string; startsAt: Date; endsAt: Date; isCancelled: boolean }[];
};

/** Facts of a registration as a notice tells them: those of its end, where it has kept them. */
export function asAtItsEnd<Facts extends TellingFacts>(facts: Facts, data: unknown): Facts {
  const kept = keptSchema.safeParse(data).data?.end;
  if (!kept) return facts;
  const slots = facts.slots.map((slot) => ({ ...slot, ...kept.slots[slot.id] }));
  return { ...facts, ...kept, slots };
}
