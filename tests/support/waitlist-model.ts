import type { Places } from "#lib/domain/places/capacity.ts";
import type { RegistrationStatus, WaitlistRule } from "#lib/domain/types.ts";

export type ModelRegistration = {
  id: string;
  publicId: string;
  identityKey: string | null;
  slotIds: readonly string[];
  /** What is asked for, the same on each slot. */
  places: Places;
  /** What a dérogation holds meanwhile, by slot; the others hold what they ask for. */
  heldMeanwhile: ReadonlyMap<string, Places> | null;
  status: RegistrationStatus;
};

type Newcomer = Omit<ModelRegistration, "status" | "heldMeanwhile">;

/**
 * What should become of one event, told a second time and without a database: free places are
 * counted afresh from the registrations at each question, in the order in which they came. Those that
 * have ended are forgotten at the next act, so that thousands of acts stay quick.
 */
export class WaitlistModel {
  registrations: ModelRegistration[] = [];
  /** People and classes that each slot takes. */
  readonly limits = new Map<string, Places>();
  readonly rule: WaitlistRule;

  constructor(rule: WaitlistRule) {
    this.rule = rule;
  }

  forgetEnded(): void {
    this.registrations = this.registrations.filter(isAlive);
  }

  /** @returns whether a registration was made at all */
  book(newcomer: Newcomer, asksDerogation = false): boolean {
    const { identityKey, slotIds } = newcomer;
    const isTaken = slotIds.some((slotId) => this.waitersOf(slotId).length > 0);
    const isKnown = (one: ModelRegistration) =>
      one.identityKey === identityKey &&
      (holdsPlaces(one) || one.slotIds.some((slotId) => slotIds.includes(slotId)));
    if (this.registrations.some(isKnown)) return false;
    const add = (status: RegistrationStatus, held: ReadonlyMap<string, Places> | null = null) => {
      this.registrations.push({ ...newcomer, status, heldMeanwhile: held });
      return true;
    };
    if (!isTaken && this.fits(newcomer)) return add("CONFIRMED");
    if (!asksDerogation) return add("WAITLISTED");
    if (isTaken || slotIds.some((slotId) => this.missing(newcomer, slotId) > this.fifth(slotId))) {
      return false;
    }
    return add("PENDING", new Map(slotIds.map((slotId) => [slotId, this.left(newcomer, slotId)])));
  }

  end(registration: ModelRegistration, status: "CANCELLED" | "DECLINED" | "EXPIRED"): void {
    registration.status = status;
    this.settle();
  }

  /** @returns whether the new number was accepted */
  resize(registration: ModelRegistration, people: number): boolean {
    const before = registration.places.people;
    if (people === before) return true;
    if (people > before && !this.mayGrow(registration, people)) return false;
    registration.places = { ...registration.places, people };
    const held = registration.heldMeanwhile;
    registration.heldMeanwhile =
      held &&
      new Map([...held].map(([id, one]) => [id, { ...one, people: Math.min(one.people, people) }]));
    this.settle();
    return true;
  }

  /** A dérogation is granted: the limits grow by what is missing, or by all where somebody waits. */
  grant(registration: ModelRegistration): void {
    for (const slotId of registration.slotIds) {
      const limit = this.limitOf(slotId);
      const held = heldAt(registration, slotId);
      const waits = this.waitersOf(slotId).length > 0;
      const grown = (now: number, taken: number, more: number) =>
        waits ? now + more : Math.max(now, taken + more);
      const { people, classes } = registration.places;
      this.limits.set(slotId, {
        people: grown(limit.people, this.booked(slotId).people, people - held.people),
        classes: grown(limit.classes, this.booked(slotId).classes, classes - held.classes),
      });
    }
    registration.status = "CONFIRMED";
    registration.heldMeanwhile = null;
  }

  changeLimits(slotId: string, limits: Places): boolean {
    const { people, classes } = this.booked(slotId);
    if (limits.people < people || limits.classes < classes) return false;
    this.limits.set(slotId, limits);
    this.settle();
    return true;
  }

  private mayGrow(registration: ModelRegistration, people: number): boolean {
    const { slotIds, status } = registration;
    const asked = { ...registration, places: { ...registration.places, people } };
    return slotIds.every((slotId) => {
      const limit = this.limitOf(slotId);
      if (status === "WAITLISTED") return people <= limit.people;
      const others = this.booked(slotId).people - heldAt(registration, slotId).people;
      if (status === "PENDING") return others + people <= limit.people + this.fifth(slotId);
      const more = asked.places.people - registration.places.people;
      const isPromised = this.waitersOf(slotId).length > 0;
      return !isPromised && this.booked(slotId).people + more <= limit.people;
    });
  }

  /** Gives what is free to those who wait, as the rule says, in the order in which they came. */
  private settle(): void {
    if (this.rule === "LEAD_CHOOSES") return;
    const before = this.registrations.filter(waits).length;
    this.serveInOrder();
    if (this.registrations.filter(waits).length < before) this.settle();
  }

  private serveInOrder(): void {
    for (const waiter of this.registrations.filter(waits)) {
      if (this.hasPlaces(waiter)) continue;
      const isBehind = waiter.slotIds.some((slotId) => this.nextOf(slotId) !== waiter);
      if (this.rule === "STRICT_ORDER" && isBehind) continue;
      if (this.fits(waiter)) waiter.status = waiter.places.classes > 0 ? "OFFERED" : "CONFIRMED";
    }
  }

  private booked(slotId: string): Places {
    const held = this.registrations
      .filter((one) => holdsPlaces(one) && one.slotIds.includes(slotId))
      .map((one) => heldAt(one, slotId));
    return {
      people: held.reduce((sum, { people }) => sum + people, 0),
      classes: held.reduce((sum, { classes }) => sum + classes, 0),
    };
  }

  private waitersOf(slotId: string): ModelRegistration[] {
    return this.registrations.filter((one) => waits(one) && one.slotIds.includes(slotId));
  }

  /** All slots are of one hour: whoever has a place on one comes to no other. */
  private hasPlaces({ identityKey }: ModelRegistration): boolean {
    return this.registrations.some((one) => holdsPlaces(one) && one.identityKey === identityKey);
  }

  private nextOf(slotId: string): ModelRegistration | undefined {
    return this.waitersOf(slotId).find((waiter) => !this.hasPlaces(waiter));
  }

  private fits({ slotIds, places }: Pick<ModelRegistration, "slotIds" | "places">): boolean {
    return slotIds.every((slotId) => {
      const [booked, limit] = [this.booked(slotId), this.limitOf(slotId)];
      return (
        booked.people + places.people <= limit.people &&
        booked.classes + places.classes <= limit.classes
      );
    });
  }

  private left({ places }: Newcomer, slotId: string): Places {
    const [booked, limit] = [this.booked(slotId), this.limitOf(slotId)];
    return {
      people: Math.min(places.people, limit.people - booked.people),
      classes: Math.min(places.classes, limit.classes - booked.classes),
    };
  }

  private missing({ places }: Newcomer, slotId: string): number {
    return this.booked(slotId).people + places.people - this.limitOf(slotId).people;
  }

  /** By how much a dérogation may pass the limit. */
  private fifth(slotId: string): number {
    return Math.floor(this.limitOf(slotId).people / 5);
  }

  private limitOf(slotId: string): Places {
    return this.limits.get(slotId) ?? { people: 0, classes: 0 };
  }
}

const holding: readonly RegistrationStatus[] = ["CONFIRMED", "OFFERED", "PENDING"];
const isAlive = ({ status }: ModelRegistration) =>
  status === "WAITLISTED" || holding.includes(status);
const waits = (one: ModelRegistration) => one.status === "WAITLISTED";
const holdsPlaces = (one: ModelRegistration) => holding.includes(one.status);

function heldAt({ places, heldMeanwhile }: ModelRegistration, slotId: string): Places {
  return heldMeanwhile?.get(slotId) ?? places;
}
