import { database } from "#lib/db/client.ts";
import { unrecordedSlots } from "#lib/db/facts/unrecorded-slots.ts";
import { readAll } from "#lib/db/read-all.ts";
import { startOfParisDay } from "#lib/time/paris.ts";
import { currentSender } from "../sender.ts";
import type { AttendanceToRecordFacts } from "../templates/email-facts.ts";

/**
 * The slots that ended on a day and whose attendance nobody has recorded until now.
 * @param day YYYY-MM-DD in Paris
 */
export async function attendanceToRecordFacts(
  day: string,
  writtenAt: Date,
): Promise<AttendanceToRecordFacts> {
  const sender = currentSender();
  const first = Temporal.PlainDate.from(day);
  const slots = await readAll((chunk) =>
    database().slot.findMany({
      where: unrecordedSlots({
        gte: startOfParisDay(first),
        lt: startOfParisDay(first.add({ days: 1 })),
      }),
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      ...chunk,
      select: { id: true, startsAt: true, event: { select: { title: true } } },
    }),
  );
  return {
    sender,
    writtenAt,
    slots: slots.map(({ id, startsAt, event }) => ({
      eventTitle: event.title,
      startsAt,
      link: `${sender.appUrl}/gestion/creneaux/${id}/presence`,
    })),
  };
}
