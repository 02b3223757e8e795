import { calendarResponse } from "#lib/email/calendar-response.ts";
import { readAgendaCalendar } from "#lib/queries/agenda/event-calendar.ts";
import { now } from "#lib/time/clock.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return calendarResponse(await readAgendaCalendar(now()));
}
