import { calendarResponse } from "#lib/email/calendar-response.ts";
import { readEventCalendar } from "#lib/queries/agenda/event-calendar.ts";
import { now } from "#lib/time/clock.ts";

type Route = { params: Promise<{ slug: string }> };

export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const file = await readEventCalendar((await params).slug, now());
  return calendarResponse(file);
}
