import { personalToken } from "#lib/auth/personal-link.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { WaitlistRule } from "#lib/domain/types.ts";
import { bookPlaces } from "#lib/services/places/book.ts";
import { cancelByRegistrant } from "#lib/services/registrations/cancel.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { acceptOffer } from "#lib/services/waitlist/accept-offer.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import { venues } from "#prisma/seed/cast.ts";
import { database } from "./database.ts";
import { makeActor, makeEvent, now } from "./scene.ts";
import { seededRandom } from "./seeded-random.ts";
import { newBooking } from "./submissions.ts";
import { type ModelRegistration, WaitlistModel } from "./waitlist-model.ts";

/** Far enough for every offer to end in working hours before registrations close. */
const startsAt = new Date("2040-06-12T08:00:00Z");

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
    const capacity = 12;
    const scenes = [1, 2, 3].map(() => ({ capacity, startsAt }));
    const { eventId, slotIds } = await makeEvent({ waitlistRule: this.model.rule }, scenes);
    for (const slotId of slotIds) this.model.capacities.set(slotId, capacity);
    this.eventId = eventId;
    this.lead = await makeActor("LEAD");
  }

  /** Does one act, and says which. */
  async step(): Promise<string> {
    this.clock = new Date(this.clock.getTime() + 60_000);
    const acts = [
      "book",
      "book",
      "book",
      "bookAgain",
      "cancel",
      "cancel",
      "accept",
      "expire",
      "resize",
    ];
    const act = this.random.pick(acts);
    switch (act) {
      case "bookAgain":
        await this.bookAgain();
        break;
      case "cancel":
        await this.cancel();
        break;
      case "accept":
        await this.accept();
        break;
      case "expire":
        await this.expire();
        break;
      case "resize":
        await this.resize();
        break;
      default:
        await this.book();
    }
    return act ?? "book";
  }

  /** Statuses by registration, as the database has them and as the model says. */
  async compare() {
    const rows = await database().registration.findMany({ select: { id: true, status: true } });
    const stored = Object.fromEntries(rows.map(({ id, status }) => [id, status]));
    const expected = Object.fromEntries(
      this.model.registrations.map(({ id, status }) => [id, status]),
    );
    return { stored, expected };
  }

  private async book(again?: ModelRegistration): Promise<void> {
    const slotIds = again?.slotIds ?? this.someSlots();
    const places = again?.places ?? this.somePlaces();
    const booking = newBooking(this.eventId, slotIds, places);
    const identityKey = again?.identityKey ?? booking.identityKey;
    await bookPlaces({ ...booking, identityKey }, this.clock);
    const { id, publicId } = booking.registration;
    this.model.book({ id, publicId, identityKey, slotIds, places });
  }

  private async bookAgain(): Promise<void> {
    await this.book(this.random.pick(this.alive().filter((one) => one.duplicateOf === null)));
  }

  private async cancel(): Promise<void> {
    const registration = this.random.pick(this.alive());
    if (!registration) return;
    await cancelByRegistrant(tokenOf(registration), null, this.clock);
    this.model.end(registration, "CANCELLED");
  }

  private async accept(): Promise<void> {
    const registration = this.random.pick(this.offered());
    if (!registration) return;
    const answer = await acceptOffer(tokenOf(registration), this.clock);
    if (answer.ok) registration.status = "CONFIRMED";
  }

  /** Lets the time pass until the next offer ends. Two that end together may end in any order. */
  private async expire(): Promise<void> {
    const ends = await database().registration.findMany({
      where: { status: "OFFERED" },
      orderBy: { offerExpiresAt: "asc" },
      select: { id: true, offerExpiresAt: true },
    });
    const [next, second] = ends;
    if (!next?.offerExpiresAt) return;
    if (next.offerExpiresAt.getTime() === second?.offerExpiresAt?.getTime()) return;
    this.clock = next.offerExpiresAt;
    await expireOffers(this.clock);
    const registration = this.model.registrations.find((one) => one.id === next.id);
    if (registration) this.model.end(registration, "EXPIRED");
  }

  private async resize(): Promise<void> {
    const [slotId = ""] = this.someSlots();
    const capacity = this.random.between(1, 24);
    if (!this.lead) return;
    const { ok } = await updateSlot(
      this.lead,
      {
        slotId,
        day: "2040-06-12",
        startTime: "10:00",
        endTime: "11:00",
        label: null,
        venueId: venues.thiers.id,
        companyId: null,
        capacity,
        classCapacity: null,
      },
      this.clock,
    );
    if (ok !== capacity >= this.model.booked(slotId))
      throw new Error(`resized to ${capacity}: ${ok}`);
    if (ok) this.model.resize(slotId, capacity);
  }

  private alive(): ModelRegistration[] {
    const alive = ["CONFIRMED", "OFFERED", "WAITLISTED"];
    return this.model.registrations.filter((one) => alive.includes(one.status));
  }

  private offered(): ModelRegistration[] {
    return this.model.registrations.filter((one) => one.status === "OFFERED");
  }

  /** One slot, or now and then two, in any order. */
  private someSlots(): string[] {
    const slotIds = [...this.model.capacities.keys()];
    const first = this.random.pick(slotIds) ?? "";
    const second = this.random.pick(slotIds) ?? "";
    return this.random.between(1, 4) === 1 && first !== second ? [first, second] : [first];
  }

  private somePlaces() {
    return this.random.between(1, 3) === 1
      ? { people: this.random.between(4, 10), classes: 1 }
      : { people: this.random.between(1, 4), classes: 0 };
  }
}

function tokenOf({ publicId }: ModelRegistration): string {
  return personalToken({ publicId, linkVersion: 1 });
}
