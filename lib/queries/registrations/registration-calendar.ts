import { isAlive } from "#lib/domain/registration/registration-status.ts";
import { registrationCalendar } from "#lib/email/calendar-file.ts";
import { currentSender } from "#lib/email/sender.ts";
import { env } from "#lib/env.ts";
import { calendarSlot } from "../agenda/event-calendar.ts";
import { showRegistration } from "./show-registration.ts";

/**
 * The calendar file of the registration that a personal link opens; null for a wrong link, and where
 * there is no place yet: a date in a calendar looks like one.
 */
export async function readRegistrationCalendar(token: string, now: Date): Promise<string | null> {
  const registration = await showRegistration(token, now);
  if (!registration) return null;
  const isCancelled = !isAlive(registration.status);
  if (!isCancelled && registration.status !== "CONFIRMED") return null;
  return registrationCalendar(
    {
      registrationId: registration.id,
      version: registration.version,
      isCancelled,
      title: registration.event.title,
      url: `${env().appUrl}/rendez-vous/${registration.event.slug}`,
      slots: registration.slots.map(calendarSlot),
    },
    currentSender(),
    now,
  );
}
