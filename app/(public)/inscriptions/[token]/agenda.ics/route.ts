import { calendarResponse } from "#lib/email/calendar-response.ts";
import { readRegistrationCalendar } from "#lib/queries/registrations/registration-calendar.ts";
import { now } from "#lib/time/clock.ts";

type Route = { params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const file = await readRegistrationCalendar((await params).token, now());
  return calendarResponse(file);
}
