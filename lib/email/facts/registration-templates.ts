import type { CodeKind } from "#lib/auth/sign-in-code.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { noticeForAdviser } from "../templates/adviser/for-adviser.ts";
import { heldPlacesReleased } from "../templates/adviser/held-places-released.ts";
import { registeredByAdviser } from "../templates/adviser/registered-by-adviser.ts";
import type { ComposedEmail, RegistrationFacts } from "../templates/email-facts.ts";
import { duplicateEnded } from "../templates/registration/duplicate-ended.ts";
import { headOfSchoolCopy } from "../templates/registration/head-of-school-copy.ts";
import { registrationCancelled } from "../templates/registration/registration-cancelled.ts";
import { registrationChanged } from "../templates/registration/registration-changed.ts";
import {
  registrationConfirmed,
  registrationPromoted,
} from "../templates/registration/registration-confirmed.ts";
import { registrationDuplicate } from "../templates/registration/registration-duplicate.ts";
import {
  registrationDeclined,
  registrationPending,
} from "../templates/registration/registration-pending.ts";
import {
  registrationExpired,
  registrationOffered,
  registrationWaitlisted,
} from "../templates/registration/registration-waitlisted.ts";
import { headcountReminder, practicalReminder } from "../templates/registration/reminders.ts";
import { thanks } from "../templates/registration/thanks.ts";
import { lateCancellation } from "../templates/staff/late-cancellation.ts";

/** The kinds that are about one registration. */
export type RegistrationEmailKind = Exclude<
  EmailKind,
  CodeKind | "ADVISER_CONFIRMED" | "ATTENDANCE_TO_RECORD" | "LINK_REQUESTED" | "RETENTION_WARNING"
>;

/** The template of each of them. */
export const registrationTemplates: Readonly<
  Record<RegistrationEmailKind, (facts: RegistrationFacts) => ComposedEmail>
> = {
  REGISTRATION_CONFIRMED: registrationConfirmed,
  REGISTRATION_PENDING: registrationPending,
  REGISTRATION_WAITLISTED: registrationWaitlisted,
  REGISTRATION_OFFERED: registrationOffered,
  REGISTRATION_PROMOTED: registrationPromoted,
  REGISTRATION_EXPIRED: registrationExpired,
  REGISTRATION_DECLINED: registrationDeclined,
  REGISTRATION_CANCELLED: registrationCancelled,
  LATE_CANCELLATION: lateCancellation,
  REGISTRATION_CHANGED: registrationChanged,
  REGISTRATION_DUPLICATE: registrationDuplicate,
  DUPLICATE_ENDED: duplicateEnded,
  REMINDER_HEADCOUNT: headcountReminder,
  REMINDER_PRACTICAL: practicalReminder,
  THANKS: thanks,
  HEAD_OF_SCHOOL_COPY: headOfSchoolCopy,
  REGISTERED_BY_ADVISER: registeredByAdviser,
  HELD_PLACES_RELEASED: heldPlacesReleased,
};

/** The message for whoever reads it: the person, or the adviser of whoever has no mailbox. */
export function registrationEmail(
  kind: RegistrationEmailKind,
  facts: RegistrationFacts,
): ComposedEmail {
  return facts.isForAdviser ? noticeForAdviser(kind, facts) : registrationTemplates[kind](facts);
}
