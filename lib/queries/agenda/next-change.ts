import { database } from "#lib/db/client.ts";
import { parisDate, startOfParisDay } from "#lib/time/paris.ts";

/**
 * The next instant at which the clock alone changes what the public reads: a slot that opens,
 * closes, begins or ends, and midnight in Paris for what is told by days.
 */
export async function findNextPublicChange(now: Date): Promise<Date> {
  const rows = await database().$queryRaw<{ at: Date | null }[]>`
    SELECT min(at) AS at
    FROM slot
    JOIN event ON event.id = slot.event_id
    CROSS JOIN LATERAL unnest(ARRAY[slot.opens_at, slot.closes_at, slot.starts_at, slot.ends_at]) AS instant (at)
    WHERE slot.status = 'SCHEDULED' AND event.status IN ('PUBLISHED', 'UNLISTED')
      AND slot.ends_at > ${now}::timestamptz AND at > ${now}::timestamptz`;
  const midnight = startOfParisDay(parisDate(now).add({ days: 1 }));
  const change = rows[0]?.at;
  return change && change < midnight ? change : midnight;
}
