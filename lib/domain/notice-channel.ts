import type { Told } from "./told.ts";
import type { EmailKind } from "./types.ts";

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
  REGISTRATION_DUPLICATE: "adviserOrCall",
  HELD_PLACES_RELEASED: "adviserOrCall",
  // An answer is asked for, by a day.
  REMINDER_HEADCOUNT: "adviserOrCall",
  REMINDER_PRACTICAL: "adviser",
  THANKS: "nobody",
  // The head of school has a copy where the teacher asked for one.
  HEAD_OF_SCHOOL_COPY: "nobody",
  // The adviser reads of everybody of the list in one courriel.
  REGISTERED_BY_ADVISER: "nobody",
  // These are written to an address that is known: the team's, the adviser's, or the one typed.
  ADVISER_CONFIRMED: "nobody",
  LATE_CANCELLATION: "nobody",
  ATTENDANCE_TO_RECORD: "nobody",
  RETENTION_WARNING: "nobody",
  // A code and a link are for who asks on a page: nobody reads them out on the phone.
  LINK_REQUESTED: "nobody",
  SIGN_IN_CODE: "nobody",
  REGISTRANT_CODE: "nobody",
};

/** How somebody can be reached, besides the address that the notice is written to. */
export type Reachable = { phone: string | null; adviserEmail: string | null };

/** A notice with the address that it is for; null where there is none. */
export type Notice = {
  kind: EmailKind;
  recipient: string | null;
  /** True where the registrant did it on a page that says what came of it: no call is needed. */
  isOwnAct?: boolean;
};

/** The way a notice goes: a courriel, a call, or neither. */
export type Channel = { by: "email"; address: string } | { by: "call" } | { by: "nothing" };

/**
 * The one rule of how somebody hears of a notice. Without an address, an adviser and a phone (somebody
 * who came in at the door) there is no way to tell them, and no line to call.
 */
export function channelOf({ kind, recipient, isOwnAct }: Notice, reachable: Reachable): Channel {
  if (recipient) return { by: "email", address: recipient };
  const rule = withoutAddress[kind];
  if (rule === "nobody") return { by: "nothing" };
  if (reachable.adviserEmail) return { by: "email", address: reachable.adviserEmail };
  const isCall = rule === "adviserOrCall" && !isOwnAct && reachable.phone !== null;
  return isCall ? { by: "call" } : { by: "nothing" };
}

/** What a channel adds to the count of those who are told. */
export function toldBy({ by }: Channel): Told {
  return { emails: by === "email" ? 1 : 0, calls: by === "call" ? 1 : 0 };
}
