import type { RegistrationStatus } from "#lib/domain/types.ts";
import { registrationCalendar } from "./calendar-file.ts";
import type { RegistrationEmailKind } from "./facts/registration-templates.ts";
import type { RegistrationFacts } from "./templates/email-facts.ts";

/**
 * The calendar file of a message; null where there is no date to keep. One that cancels is attached
 * only where one that confirms went before: a list that is left was in nobody's calendar.
 */
export function calendarOf(
  kind: RegistrationEmailKind,
  status: RegistrationStatus,
  facts: RegistrationFacts,
  now: Date,
): string | null {
  // Neither the head of school nor an adviser comes along; and a link that is sent again changes no date.
  if (kind === "HEAD_OF_SCHOOL_COPY" || kind === "REGISTRATION_DUPLICATE") return null;
  if (facts.isForAdviser) return null;
  const isCancelled = kind === "REGISTRATION_CANCELLED";
  if (isCancelled ? !facts.wasConfirmed : status !== "CONFIRMED") return null;
  const { registrationId, version, eventTitle: title, eventUrl: url, slots, sender } = facts;
  return registrationCalendar(
    { registrationId, version, isCancelled, title, url, slots },
    sender,
    now,
  );
}
