import type { Places } from "../places/capacity.ts";
import type { RegistrationStatus, SlotStatus } from "../types.ts";

/** Who asks for a change of status. */
export type StatusActor = "registrant" | "staff" | "system";

/**
 * The one table of what may become of a registration: from, to, and who may do it.
 * One that begins comes from nothing (null); an adviser registers and cancels as a registrant does.
 * A registrant who waits may take the second choice that was asked for, where it has room.
 * Source: docs/field.md, Statuses. EXPIRED, DECLINED and CANCELLED are final: one registers again.
 */
const transitions: readonly (readonly [
  from: RegistrationStatus | null,
  to: RegistrationStatus,
  by: readonly StatusActor[],
])[] = [
  [null, "PENDING", ["registrant"]],
  [null, "CONFIRMED", ["registrant", "staff"]],
  [null, "WAITLISTED", ["registrant"]],
  ["PENDING", "CONFIRMED", ["staff"]],
  ["PENDING", "DECLINED", ["staff"]],
  ["PENDING", "CANCELLED", ["registrant", "staff", "system"]],
  ["PENDING", "EXPIRED", ["system"]],
  ["CONFIRMED", "CANCELLED", ["registrant", "staff", "system"]],
  ["WAITLISTED", "CONFIRMED", ["registrant", "staff", "system"]],
  ["WAITLISTED", "PENDING", ["registrant"]],
  ["WAITLISTED", "OFFERED", ["staff", "system"]],
  ["WAITLISTED", "CANCELLED", ["registrant", "staff", "system"]],
  ["WAITLISTED", "EXPIRED", ["system"]],
  ["OFFERED", "CONFIRMED", ["registrant", "staff"]],
  ["OFFERED", "CANCELLED", ["registrant", "staff", "system"]],
  ["OFFERED", "EXPIRED", ["system"]],
];

const placeHolding: readonly RegistrationStatus[] = ["PENDING", "CONFIRMED", "OFFERED"];

/** True where the transition table lets this actor begin a registration, or move it from one status to another. */
export function canBecome(
  from: RegistrationStatus | null,
  to: RegistrationStatus,
  by: StatusActor,
): boolean {
  return transitions.some(([f, t, actors]) => f === from && t === to && actors.includes(by));
}

/** The statuses from which this actor may reach `to`, for a WHERE clause. */
export function statusesBefore(to: RegistrationStatus, by: StatusActor): RegistrationStatus[] {
  return transitions
    .filter(([, t, actors]) => t === to && actors.includes(by))
    .flatMap(([from]) => from ?? []);
}

/** PENDING, CONFIRMED and OFFERED hold places; the others hold none. */
export function holdsPlaces(status: RegistrationStatus): boolean {
  return placeHolding.includes(status);
}

/** A registration that may still come: it holds places or waits for some. */
export function isAlive(status: RegistrationStatus): boolean {
  return holdsPlaces(status) || status === "WAITLISTED";
}

/**
 * The status that its owner reads. Who is registered on a slot that was cancelled is not expected any
 * more, although very many end one batch after the other.
 */
export function statusShown(
  status: RegistrationStatus,
  slots: readonly { status: SlotStatus }[],
): RegistrationStatus {
  const isEnding = isAlive(status) && slots.some((slot) => slot.status === "CANCELLED");
  return isEnding ? "CANCELLED" : status;
}

/**
 * What its end takes from the counters of each of its slots: the places that it holds, or its turn
 * on the waiting list. Who asks for no place there waits for nothing.
 */
export function freedByEnding(
  status: RegistrationStatus,
  slots: readonly ({ slotId: string } & Places)[],
): { slotId: string; places: Places; waiting: number }[] {
  const held = holdsPlaces(status);
  const waited = status === "WAITLISTED";
  return slots.map(({ slotId, people, classes }) => ({
    slotId,
    places: { people: held ? -people : 0, classes: held ? -classes : 0 },
    waiting: waited && people > 0 ? -1 : 0,
  }));
}
