import { personalToken } from "#lib/auth/personal-link.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import type { WaitlistRule } from "#lib/domain/types.ts";
import { bookPlaces } from "#lib/services/places/book.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { resize } from "#lib/services/registrations/resize.ts";
import { declineRegistration, validateRegistration } from "#lib/services/registrations/validate.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { acceptOffer } from "#lib/services/waitlist/accept-offer.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import { venues } from "#territory/sample/cast.ts";
import { database } from "./database.ts";
import { makeActor, makeEvent, now } from "./scene.ts";
import { seededRandom } from "./seeded-random.ts";
import { newBooking } from "./submissions.ts";
import { type ModelRegistration, WaitlistModel } from "./waitlist-model.ts";

/** Far enough for thousands of offers to end, one after the other, before registrations close. */
const day = "2099-06-12";
const startsAt = new Date(`${day}T08:00:00Z`);

/** Acts drawn at random on one event of three slots, each done in the database and in the model. */
export class Walk {
  readonly random;
  readonly model: WaitlistModel;
  private clock = now;
  private eventId = "";
  private lead: Actor | undefined;

  constructor(seed: number, rule: WaitlistRule) {
    this.random = seededRandom(seed);
    this.model = new WaitlistModel(rule);
  }

  async begin(): Promise<void> {
    const limits = { people: 12, classes: 2 };
    const scenes = [1, 2, 3].map(() => ({ capacity: 12, classCapacity: 2, startsAt }));
    const { eventId, slotIds } = await makeEvent({ waitlistRule: this.model.rule }, scenes);
    for (const slotId of slotIds) this.model.limits.set(slotId, limits);
    this.eventId = eventId;
    this.lead = await makeActor("LEAD");
  }

  /** Does one act, and says which. */
  async step(): Promise<string> {
    this.clock = new Date(this.clock.getTime() + 60_000);
    this.model.forgetEnded();
    const [name, act] = this.random.pick(this.acts) ?? ["book", () => this.book()];
    await act();
    return name;
  }

  /** Each as often as it stands here. */
  private readonly acts: readonly (readonly [name: string, act: () => Promise<void>])[] = [
    ["book", () => this.book()],
    ["book", () => this.book()],
    ["book", () => this.book()],
    ["book, asking for a dérogation", () => this.book({ asksDerogation: true })],
    ["book, asking for a dérogation", () => this.book({ asksDerogation: true })],
    ["book again", () => this.bookAgain()],
    ["book elsewhere", () => this.bookElsewhere()],
    ["cancel", () => this.cancel()],
    ["cancel", () => this.cancel()],
    ["accept", () => this.accept()],
    ["expire", () => this.expire()],
    ["grow or shrink", () => this.resize()],
    ["grow or shrink", () => this.resize()],
    ["grant", () => this.grant()],
    ["decline", () => this.decline()],
    ["raise or lower", () => this.changeLimits()],
  ];

  /**
   * Status and places of who is alive or has just ended, as the database has them and as the model
   * says; and the limits of the slots.
   */
  async compare() {
    const rows = await database().registration.findMany({
      where: {
        eventId: this.eventId,
        OR: [
          { status: { in: ["CONFIRMED", "OFFERED", "PENDING", "WAITLISTED"] } },
          { updatedAt: { gte: this.clock } },
        ],
      },
      select: { id: true, status: true, pupilCount: true, companionCount: true },
    });
    const slots = await database().slot.findMany({ where: { eventId: this.eventId } });
    return {
      stored: {
        ...Object.fromEntries(
          rows.map((row) => [row.id, [row.status, row.pupilCount ?? 1 + row.companionCount]]),
        ),
        ...Object.fromEntries(slots.map((slot) => [slot.id, [slot.capacity, slot.classCapacity]])),
      },
      expected: {
        ...Object.fromEntries(
          this.model.registrations.map(({ id, status, places }) => [id, [status, places.people]]),
        ),
        ...Object.fromEntries(
          [...this.model.limits].map(([id, { people, classes }]) => [id, [people, classes]]),
        ),
      },
    };
  }

  private async book({
    again,
    asksDerogation = false,
  }: {
    again?: Pick<ModelRegistration, "identityKey" | "slotIds" | "places"> | undefined;
    asksDerogation?: boolean;
  } = {}): Promise<void> {
    const slotIds = again?.slotIds ?? this.someSlots();
    const places = again?.places ?? (asksDerogation ? this.aClass() : this.somePlaces());
    const booking = newBooking(this.eventId, slotIds, places);
    const identityKey = again?.identityKey ?? booking.identity.identityKey;
    const identity = { ...booking.identity, identityKey };
    const asking = asksDerogation ? { asksDerogation, mayWait: false } : {};
    const booked = await bookPlaces({ ...booking, ...asking, identity }, this.clock);
    const { id, publicId } = booking.registration;
    const isMade = this.model.book({ id, publicId, identityKey, slotIds, places }, asksDerogation);
    if (isMade !== (typeof booked === "string"))
      throw new Error(`booked: ${JSON.stringify(booked)}`);
  }

  private async bookAgain(): Promise<void> {
    const again = this.random.pick(this.model.registrations);
    await this.book({ again });
  }

  /** The same registrant on other slots, which are all of one hour. */
  private async bookElsewhere(): Promise<void> {
    const known = this.random.pick(this.model.registrations);
    await this.book({ again: known && { ...known, slotIds: this.someSlots() } });
  }

  private async cancel(): Promise<void> {
    const registration = this.random.pick(this.model.registrations);
    if (!registration) return;
    await cancelByRegistrant(tokenOf(registration), "Empêchement", this.clock);
    this.model.end(registration, "CANCELLED");
  }

  private async accept(): Promise<void> {
    const registration = this.pick("OFFERED");
    if (!registration) return;
    const answer = await acceptOffer(tokenOf(registration), this.clock);
    if (answer.ok) registration.status = "CONFIRMED";
  }

  /** Lets the time pass until the next offer or request ends; all that is overdue then ends in order. */
  private async expire(): Promise<void> {
    const waiting = await database().registration.findMany({
      where: { eventId: this.eventId, status: { in: ["OFFERED", "PENDING"] } },
      orderBy: [{ offerExpiresAt: "asc" }, { pendingExpiresAt: "asc" }, { id: "asc" }],
      select: { id: true, offerExpiresAt: true, pendingExpiresAt: true },
    });
    const ends = waiting.map((one) => ({
      id: one.id,
      at: (one.offerExpiresAt ?? one.pendingExpiresAt ?? now).getTime(),
    }));
    if (ends.length === 0) return;
    const next = Math.min(...ends.map(({ at }) => at));
    this.clock = new Date(Math.max(this.clock.getTime(), next));
    await expireOffers(this.clock);
    for (const { id } of ends.filter(({ at }) => at <= this.clock.getTime())) {
      const registration = this.model.registrations.find((one) => one.id === id);
      if (registration) this.model.end(registration, "EXPIRED");
    }
  }

  private async resize(): Promise<void> {
    const registration = this.random.pick(this.model.registrations);
    if (!registration) return;
    const isClass = registration.places.classes > 0;
    const people = isClass ? this.random.between(1, 14) : this.random.between(1, 5);
    const { version } = await database().registration.findUniqueOrThrow({
      where: { id: registration.id },
    });
    const token = tokenOf(registration);
    const alone = { pupilCount: null, adultCount: null, companionCount: people - 1 };
    const together = { pupilCount: people, adultCount: 0, companionCount: 0 };
    const { ok } = await resize(
      isClass
        ? { kind: "CLASS", token, version, size: together }
        : { kind: "INDIVIDUAL", token, version, size: alone },
      this.clock,
    );
    if (ok !== this.model.resize(registration, people)) {
      throw new Error(`resized from ${registration.places.people} to ${people}: ${ok}`);
    }
  }

  private async grant(): Promise<void> {
    const registration = this.pick("PENDING");
    if (!registration || !this.lead) return;
    const { ok } = await validateRegistration(this.lead, registration.id, this.clock);
    if (!ok) throw new Error("a dérogation was not granted");
    this.model.grant(registration);
  }

  private async decline(): Promise<void> {
    const registration = this.pick("PENDING");
    if (!registration || !this.lead) return;
    await declineRegistration(this.lead, registration.id, "Hors programme", this.clock);
    this.model.end(registration, "DECLINED");
  }

  private async changeLimits(): Promise<void> {
    const [slotId = ""] = this.someSlots();
    const limits = { people: this.random.between(1, 24), classes: this.random.between(1, 4) };
    if (!this.lead) return;
    const { version } = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    const { ok } = await updateSlot(
      this.lead,
      {
        slotId,
        version,
        dateChoice: null,
        day,
        startTime: "10:00",
        endTime: "11:00",
        label: null,
        venueId: venues.thiers.id,
        companyId: null,
        capacity: limits.people,
        classCapacity: limits.classes,
      },
      this.clock,
    );
    if (ok !== this.model.changeLimits(slotId, limits)) {
      throw new Error(`changed to ${limits.people} and ${limits.classes}: ${ok}`);
    }
  }

  private pick(status: ModelRegistration["status"]): ModelRegistration | undefined {
    return this.random.pick(this.model.registrations.filter((one) => one.status === status));
  }

  /** One slot, or now and then two, in any order. */
  private someSlots(): string[] {
    const slotIds = [...this.model.limits.keys()];
    const first = this.random.pick(slotIds) ?? "";
    const second = this.random.pick(slotIds) ?? "";
    return this.random.between(1, 4) === 1 && first !== second ? [first, second] : [first];
  }

  private somePlaces(): Places {
    return this.random.between(1, 3) === 1
      ? this.aClass()
      : { people: this.random.between(1, 4), classes: 0 };
  }

  private aClass(): Places {
    return { people: this.random.between(4, 13), classes: 1 };
  }
}

function tokenOf({ publicId }: ModelRegistration): string {
  return personalToken({ publicId, linkVersion: 1 });
}
