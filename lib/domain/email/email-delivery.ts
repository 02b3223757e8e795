import type { CancelledBy, EmailKind, RegistrationKind, RegistrationStatus } from "../types.ts";
import { slotDay } from "./reminders.ts";

/**
 * The statuses under which a message still says the truth when its turn comes. A kind that is not
 * here tells what is final, or what it reads at that moment.
 */
const trueUnder: Partial<Record<EmailKind, readonly RegistrationStatus[]>> = {
  REGISTRATION_CONFIRMED: ["CONFIRMED"],
  REGISTRATION_PROMOTED: ["CONFIRMED"],
  REGISTRATION_PENDING: ["PENDING"],
  REGISTRATION_WAITLISTED: ["WAITLISTED"],
  REGISTRATION_OFFERED: ["OFFERED"],
  REGISTERED_BY_ADVISER: ["CONFIRMED", "WAITLISTED"],
  HELD_PLACES_RELEASED: ["CANCELLED"],
  REGISTRATION_CHANGED: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"],
  REGISTRATION_DUPLICATE: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"],
  REMINDER_HEADCOUNT: ["CONFIRMED"],
  REMINDER_PRACTICAL: ["CONFIRMED"],
  THANKS: ["CONFIRMED"],
  HEAD_OF_SCHOOL_COPY: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED", "CANCELLED"],
};

/** What the rules need to know of a registration when a message about it is sent. */
export type Registered = {
  kind: RegistrationKind;
  status: RegistrationStatus;
  offerExpiresAt: Date | null;
  cancelledBy: CancelledBy | null;
};

/** The same with what the messages around the day need. */
export type RegisteredOnSlots = Registered & {
  slots: readonly { startsAt: Date; isCancelled: boolean }[];
  /** Whether somebody of the registration was marked present. */
  hasCome: boolean;
};

/**
 * True where what the message says has been overtaken: « confirmed » after a cancellation, « on the
 * waiting list » after a promotion, a reminder of a day that moved or is past. What happened since has
 * a message of its own.
 * @param remindedDay the day that a reminder is about, YYYY-MM-DD in Paris; null for any
 */
export function isSuperseded(
  kind: EmailKind,
  registered: RegisteredOnSlots,
  now: Date,
  remindedDay: string | null = null,
): boolean {
  const statuses = trueUnder[kind];
  if (statuses && !statuses.includes(registered.status)) return true;
  switch (kind) {
    case "REGISTRATION_OFFERED":
      return registered.offerExpiresAt !== null && registered.offerExpiresAt <= now;
    case "REMINDER_HEADCOUNT":
    case "REMINDER_PRACTICAL":
      return !registered.slots.some(
        ({ startsAt, isCancelled }) =>
          !isCancelled &&
          startsAt > now &&
          (remindedDay === null || slotDay(startsAt) === remindedDay),
      );
    case "THANKS":
      return !registered.hasCome;
    default:
      return false;
  }
}
