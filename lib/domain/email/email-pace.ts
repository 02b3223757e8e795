import type { EmailKind } from "../types.ts";
import { type AddressLimit, isOverLimit } from "./address-limit.ts";
import type { Registered } from "./email-delivery.ts";

/**
 * How messages to one address follow each other. Within the limits each leaves at once; beyond, it
 * waits and one mail tells all that waited. Nothing that tells the state of a registration is dropped.
 */
export type Pace = {
  /** These count together, and are told together. */
  kinds: readonly EmailKind[];
  limits: readonly AddressLimit[];
  /** How long the first that waits waits; the others leave with it. */
  waitMinutes: number;
};

/** State of a registration that a visitor can have written to somebody else's address. */
const visitorKinds: readonly EmailKind[] = [
  "REGISTRATION_CONFIRMED",
  "REGISTRATION_PENDING",
  "REGISTRATION_WAITLISTED",
  "REGISTRATION_CANCELLED",
  "REGISTRATION_CHANGED",
  "REGISTRATION_DUPLICATE",
  "HEAD_OF_SCHOOL_COPY",
  "REGISTERED_BY_ADVISER",
];

/** Those that count like a person's, whoever is registered: nobody needs many of them. */
export const alwaysPersonalKinds: readonly EmailKind[] = ["REGISTRATION_DUPLICATE"];

/** Half an hour is promised; five minutes are left for a worker that is late. */
const stateWaitMinutes = 25;

const ofPersons: Pace = {
  kinds: visitorKinds,
  limits: [
    { count: 3, minutes: 15 },
    { count: 10, minutes: 24 * 60 },
  ],
  waitMinutes: stateWaitMinutes,
};

/** A teacher books the classes of a school one after the other. */
const ofGroups: Pace = {
  kinds: visitorKinds,
  limits: [
    { count: 12, minutes: 15 },
    { count: 40, minutes: 24 * 60 },
  ],
  waitMinutes: stateWaitMinutes,
};

/** The first late cancellation is told at once, since somebody may have to call; then a digest. */
const ofAlerts: Pace = {
  kinds: ["LATE_CANCELLATION"],
  limits: [{ count: 1, minutes: 15 }],
  waitMinutes: 15,
};

/** Whether a message counts with those of persons or with those of classes and groups. */
export function countsAsPerson(kind: EmailKind, registered: Registered | null): boolean {
  return alwaysPersonalKinds.includes(kind) || !registered || registered.kind === "INDIVIDUAL";
}

/** The pace of this message; null where only the team or the waiting list can cause it. */
export function paceOf(
  kind: EmailKind,
  registered: Registered | null,
  isByTeam: boolean,
): Pace | null {
  if (ofAlerts.kinds.includes(kind)) return ofAlerts;
  if (isByTeam || !visitorKinds.includes(kind)) return null;
  if (kind === "REGISTRATION_CANCELLED" && isCancelledByTeam(registered)) return null;
  return countsAsPerson(kind, registered) ? ofPersons : ofGroups;
}

function isCancelledByTeam(registered: Registered | null): boolean {
  const by = registered?.cancelledBy;
  return by === "ORGANISER" || by === "COMPANY" || by === "SYSTEM";
}

/**
 * When a message leaves that would be too many for its address, or that others wait in front of;
 * null where it leaves at once.
 * @param earlier when those that were written before it left, or leave
 * @param waiting when those leave that wait for the same address
 */
export function gatheredAt(
  createdAt: Date,
  pace: Pace,
  earlier: readonly Date[],
  waiting: readonly Date[],
): Date | null {
  if (waiting.length === 0 && !isOverLimit(earlier, pace.limits, createdAt)) return null;
  const own = createdAt.getTime() + pace.waitMinutes * 60_000;
  return new Date(Math.min(own, ...waiting.map((instant) => instant.getTime())));
}
