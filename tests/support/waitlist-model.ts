import type { Places } from "#lib/domain/capacity.ts";
import type { RegistrationStatus, WaitlistRule } from "#lib/domain/types.ts";

export type ModelRegistration = {
  id: string;
  publicId: string;
  identityKey: string | null;
  slotIds: readonly string[];
  places: Places;
  status: RegistrationStatus;
  duplicateOf: ModelRegistration | null;
};

/**
 * What should become of one event, told a second time and without a database: free places are
 * counted afresh from the registrations at each question, in the order in which they came.
 */
export class WaitlistModel {
  readonly registrations: ModelRegistration[] = [];
  readonly capacities = new Map<string, number>();
  readonly rule: WaitlistRule;

  constructor(rule: WaitlistRule) {
    this.rule = rule;
  }

  book(registration: Omit<ModelRegistration, "status" | "duplicateOf">): void {
    const { identityKey, slotIds } = registration;
    const isTaken = slotIds.some((slotId) => this.waitersOf(slotId).length > 0);
    const status = !isTaken && this.fits(registration) ? "CONFIRMED" : "WAITLISTED";
    const first = this.registrations.find(
      (one) => one.identityKey === identityKey && one.duplicateOf === null && isAlive(one),
    );
    this.registrations.push({ ...registration, status, duplicateOf: first ?? null });
  }

  end(registration: ModelRegistration, status: "CANCELLED" | "EXPIRED"): void {
    registration.status = status;
    this.settle();
  }

  resize(slotId: string, capacity: number): void {
    this.capacities.set(slotId, capacity);
    this.settle();
  }

  booked(slotId: string): number {
    return this.registrations
      .filter((one) => holdsPlaces(one) && one.slotIds.includes(slotId))
      .reduce((sum, one) => sum + one.places.people, 0);
  }

  /** Gives what is free to those who wait, as the rule says, in the order in which they came. */
  private settle(): void {
    if (this.rule === "LEAD_CHOOSES") return;
    for (const waiter of this.registrations.filter(waits)) {
      const isBehind = waiter.slotIds.some((slotId) => this.waitersOf(slotId)[0] !== waiter);
      if (this.rule === "STRICT_ORDER" && isBehind) continue;
      if (this.fits(waiter)) waiter.status = waiter.places.classes > 0 ? "OFFERED" : "CONFIRMED";
    }
  }

  private waitersOf(slotId: string): ModelRegistration[] {
    return this.registrations.filter((one) => waits(one) && one.slotIds.includes(slotId));
  }

  private fits({ slotIds, places }: Pick<ModelRegistration, "slotIds" | "places">): boolean {
    return slotIds.every(
      (slotId) => this.booked(slotId) + places.people <= (this.capacities.get(slotId) ?? 0),
    );
  }
}

const isAlive = ({ status }: ModelRegistration) =>
  status === "CONFIRMED" || status === "OFFERED" || status === "WAITLISTED";
const waits = (one: ModelRegistration) => one.status === "WAITLISTED" && one.duplicateOf === null;
const holdsPlaces = (one: ModelRegistration) =>
  (one.status === "CONFIRMED" || one.status === "OFFERED") && one.duplicateOf === null;
