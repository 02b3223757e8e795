import { type EmailKind, emailKinds } from "../types.ts";
import type { Told } from "./told.ts";

/**
 * Who hears of a notice where the person left no address:
 * `adviserOrCall` – the adviser who registered them, else somebody of the team calls;
 * `adviser` – the adviser, or nobody: useful, and nothing is lost without it;
 * `nobody` – it serves only who reads it in a mailbox, or somebody else has told them.
 */
export type WithoutAddress = "adviserOrCall" | "adviser" | "nobody";

/** A new kind of notice says here what becomes of it without an address, or it does not compile. */
export const withoutAddress: Readonly<Record<EmailKind, WithoutAddress>> = {
  REGISTRATION_CONFIRMED: "adviserOrCall",
  REGISTRATION_PENDING: "adviserOrCall",
  REGISTRATION_WAITLISTED: "adviserOrCall",
  REGISTRATION_OFFERED: "adviserOrCall",
  REGISTRATION_PROMOTED: "adviserOrCall",
  REGISTRATION_EXPIRED: "adviserOrCall",
  REGISTRATION_DECLINED: "adviserOrCall",
  REGISTRATION_CANCELLED: "adviserOrCall",
  REGISTRATION_CHANGED: "adviserOrCall",
  DUPLICATE_ENDED: "adviserOrCall",
  HELD_PLACES_RELEASED: "adviserOrCall",
  // An answer is asked for, by a day.
  REMINDER_HEADCOUNT: "adviserOrCall",
  REMINDER_PRACTICAL: "adviser",
  THANKS: "nobody",
  // The head of school has a copy where the teacher asked for one.
  HEAD_OF_SCHOOL_COPY: "nobody",
  // The adviser reads of everybody of the list in one email.
  REGISTERED_BY_ADVISER: "nobody",
  // These are written to an address that is known: the team's, the adviser's, or the one typed.
  ADVISER_CONFIRMED: "nobody",
  LATE_CANCELLATION: "nobody",
  ATTENDANCE_TO_RECORD: "nobody",
  RETENTION_WARNING: "nobody",
  // A code and a link are for who asks on a page: nobody reads them out on the phone.
  LINK_REQUESTED: "nobody",
  REGISTRATION_DUPLICATE: "nobody",
  SIGN_IN_CODE: "nobody",
  REGISTRANT_CODE: "nobody",
};

/** The notices that say how a registration stands: what was to be said before is old then. */
export const newsKinds: readonly EmailKind[] = emailKinds.filter(
  (kind) => withoutAddress[kind] === "adviserOrCall",
);

/** How the person of a registration can be reached. */
export type Reach = { hasEmail: boolean; hasAdviser: boolean; hasPhone: boolean };

/** Whose mailbox a notice goes to, or that somebody calls, or that nothing is to be done. */
export type Channel = "email" | "adviser" | "call" | "nothing";

/**
 * The one rule of how somebody hears of a notice. Without an address, an adviser and a phone (somebody
 * who came in at the door) there is no way to tell them, and no line to call.
 * @param isOwnAct true where the registrant did it on a page that says what came of it: no call is needed
 */
export function channelOf(kind: EmailKind, reach: Reach, isOwnAct = false): Channel {
  if (reach.hasEmail) return "email";
  const rule = withoutAddress[kind];
  if (rule === "nobody") return "nothing";
  if (reach.hasAdviser) return "adviser";
  return rule === "adviserOrCall" && !isOwnAct && reach.hasPhone ? "call" : "nothing";
}

/** What a notice adds to the count of those who are told. */
export function toldBy(kind: EmailKind, reach: Reach): Told {
  const channel = channelOf(kind, reach);
  const isMailed = channel === "email" || channel === "adviser";
  return { emails: isMailed ? 1 : 0, calls: channel === "call" ? 1 : 0 };
}
