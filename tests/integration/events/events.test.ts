import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { CreateEventCommand } from "#lib/schemas/staff/event.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { createEvent } from "#lib/services/events/create-event.ts";
import { publishEvent } from "#lib/services/events/publish-event.ts";
import { updateEvent } from "#lib/services/events/update-event.ts";
import { venues } from "#territory/sample/cast.ts";
import { createPerson, emailsOf, statusOf } from "#tests/integration/staff/registration-stage.ts";
import {
  createActor,
  createSlot,
  daysLater,
  now,
  resetStage,
  createEvent as stageEvent,
} from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";
import { edit } from "./stage.ts";

let lead: Actor;

beforeEach(async () => {
  await resetStage();
  lead = await createActor("LEAD");
});

const newEvent: CreateEventCommand = {
  title: "Escape game «\u00A0Et toi, c’est quoi ton métier\u00A0?\u00A0»",
  summary: "Une classe résout des énigmes.",
  type: "ESCAPE_GAME",
  venueId: venues.thiers.id,
  venueName: null,
  venueAddress: null,
  venueCommune: null,
  communeChoice: null,
};

const newPlace = { venueId: null, venueName: "Salle des fêtes", venueCommune: "Thiers" };

const eventOf = (id: string) => database().event.findUniqueOrThrow({ where: { id } });

async function created(command: CreateEventCommand, actor = lead): Promise<string> {
  const result = await createEvent(actor, command, now);
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind}`);
  return result.eventId;
}

describe("creating an event", () => {
  test("makes a draft with what its type proposes", async () => {
    const event = await eventOf(await created(newEvent));
    expect(event).toMatchObject({
      status: "DRAFT",
      slug: "escape-game-et-toi-c-est-quoi-ton-metier",
      audiences: ["CLASS"],
      closingDaysBefore: 7,
      adultMin: 2,
      version: 1,
    });
  });

  test("gives a second one of the same title its own address", async () => {
    await created(newEvent);
    const { slug } = await eventOf(await created(newEvent));
    expect(slug).toBe("escape-game-et-toi-c-est-quoi-ton-metier-2");
  });

  test("writes a new place in its commune", async () => {
    const event = await eventOf(await created({ ...newEvent, ...newPlace }));
    const venue = await database().venue.findUniqueOrThrow({ where: { id: event.venueId } });
    expect(venue).toMatchObject({ name: "Salle des fêtes", communeInseeCode: "63430" });
  });

  test.each([
    ["outside the territory", "Paris", { kind: "communeUnknown" }, "venueCommune"],
    [
      "shared by its postcode",
      "63300",
      { kind: "choiceNeeded", field: "commune" },
      "communeChoice",
    ],
  ])(
    "asks again for a commune %s, and writes nothing",
    async (_story, venueCommune, refusal, field) => {
      const before = await database().venue.count();
      const result = await createEvent(lead, { ...newEvent, ...newPlace, venueCommune }, now);
      expect(result).toMatchObject({ ok: false, refusal, field });
      expect(await database().venue.count()).toBe(before);
      expect(await database().event.count()).toBe(0);
    },
  );
});

describe("changing an event", () => {
  test("moves the opening and closing of the slots that are to come", async () => {
    const { id: eventId } = await stageEvent();
    const toCome = await createSlot(eventId);
    const past = await createSlot(eventId, { startsAt: daysLater(-10) });
    expect(await updateEvent(lead, { ...edit, eventId, version: 1 }, now)).toMatchObject({
      ok: true,
    });
    const moved = await database().slot.findUniqueOrThrow({ where: { id: toCome.id } });
    expect(moved).toMatchObject({
      opensAt: new Date("2026-11-30T08:00:00Z"),
      closesAt: new Date("2026-12-01T11:00:00Z"),
    });
    const kept = await database().slot.findUniqueOrThrow({ where: { id: past.id } });
    expect(kept.closesAt).toEqual(past.closesAt);
  });

  test("a closing in the past is refused while somebody waits, and asked about else", async () => {
    const { id: eventId } = await stageEvent();
    const slot = await createSlot(eventId);
    const early = { ...edit, eventId, version: 1, opensOn: null, opensTime: null };
    const closed = { ...early, closingDaysBefore: 80 };
    const doubts = ["closedAtOnce"];
    const asked = await updateEvent(lead, closed, now);
    expect(asked).toMatchObject({ refusal: { kind: "dateDoubtful", doubts } });
    await createPerson(eventId, { slotIds: [slot.id], status: "WAITLISTED" });
    expect(await updateEvent(lead, closed, now)).toEqual({
      ok: false,
      refusal: { kind: "closingPastWithWaiting", waiting: 1 },
      field: "closingDaysBefore",
    });
    expect((await eventOf(eventId)).version).toBe(1);
  });

  test("an opening of another year is asked about, and taken once it is said again", async () => {
    const { id: eventId } = await stageEvent();
    await createSlot(eventId);
    const far = { ...edit, eventId, version: 1, opensOn: "2028-11-30" };
    const asked = await updateEvent(lead, far, now);
    if (asked.ok || asked.refusal.kind !== "dateDoubtful") throw new Error("not asked");
    expect(asked.refusal.doubts).toEqual(["opensFar", "opensLate"]);
    const dateChoice = asked.refusal.choices[0]?.value ?? null;
    expect(await updateEvent(lead, { ...far, dateChoice }, now)).toMatchObject({ ok: true });
  });

  test("is refused where somebody saved meanwhile, and loses nothing", async () => {
    const { id: eventId } = await stageEvent();
    await updateEvent(lead, { ...edit, eventId, version: 1, title: "La première" }, now);
    const second = await updateEvent(lead, { ...edit, eventId, version: 1, title: "Autre" }, now);
    expect(second).toEqual({ ok: false, refusal: { kind: "editedMeanwhile" } });
    expect(await eventOf(eventId)).toMatchObject({ title: "La première", version: 2 });
  });

  test("of two at once, one is kept", async () => {
    const { id: eventId } = await stageEvent();
    const results = await Promise.all(
      ["Une", "Deux"].map((title) =>
        updateEvent(lead, { ...edit, eventId, version: 1, title }, now),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("the history repeats numbers, and names texts only", async () => {
    const { id: eventId } = await stageEvent();
    await updateEvent(lead, { ...edit, eventId, version: 1 }, now);
    const [entry] = await database().historyEntry.findMany({ where: { eventId } });
    const changes = entry?.changes as { values: object; fields: string[] };
    expect(changes.values).toMatchObject({ pupilMax: [35, 30] });
    expect(changes.fields).toContain("title");
    expect(JSON.stringify(changes)).not.toContain("Portes ouvertes");
  });
});

describe("publishing an event", () => {
  test("shows a draft, then puts it away once it is over", async () => {
    const { id: eventId } = await stageEvent({ status: "DRAFT" });
    const { endsAt } = await createSlot(eventId);
    expect(await publishEvent(lead, { eventId, version: 1, status: "PUBLISHED" }, now)).toEqual({
      ok: true,
    });
    expect(await publishEvent(lead, { eventId, version: 2, status: "ARCHIVED" }, endsAt)).toEqual({
      ok: true,
    });
    expect(await eventOf(eventId)).toMatchObject({ status: "ARCHIVED", version: 3 });
  });

  test("refuses what the status does not allow, and an old page", async () => {
    const { id: eventId } = await stageEvent({ status: "DRAFT" });
    await createSlot(eventId);
    const editedMeanwhile = { ok: false, refusal: { kind: "editedMeanwhile" } };
    expect(await publishEvent(lead, { eventId, version: 1, status: "ARCHIVED" }, now)).toEqual(
      editedMeanwhile,
    );
    expect(await publishEvent(lead, { eventId, version: 9, status: "PUBLISHED" }, now)).toEqual(
      editedMeanwhile,
    );
    expect((await eventOf(eventId)).status).toBe("DRAFT");
  });
});

describe("cancelling an event", () => {
  const reason = "L’entreprise ne peut plus nous recevoir.";

  test("cancels what is to come, tells everybody, and leaves what was held", async () => {
    const { id: eventId } = await stageEvent();
    const past = await createSlot(eventId, { startsAt: daysLater(-2) });
    const toCome = await createSlot(eventId, { capacity: 1 });
    const came = await createPerson(eventId, { slotIds: [past.id] });
    const expected = await createPerson(eventId, { slotIds: [toCome.id] });
    const waiting = await createPerson(eventId, { slotIds: [toCome.id], status: "WAITLISTED" });
    expect(await cancelEvent(lead, { eventId, version: 1, reason }, now)).toMatchObject({
      ok: true,
    });
    expect(await statusOf(came.id)).toBe("CONFIRMED");
    expect(await emailsOf(came.id)).toEqual([]);
    for (const { id } of [expected, waiting]) {
      expect(await statusOf(id)).toBe("CANCELLED");
      expect(await emailsOf(id)).toEqual(["REGISTRATION_CANCELLED"]);
    }
    const slots = await database().slot.findMany({
      where: { eventId },
      orderBy: { startsAt: "asc" },
    });
    expect(slots).toMatchObject([
      { status: "SCHEDULED", booked: 1 },
      { status: "CANCELLED", booked: 0, waiting: 0, cancelReason: reason },
    ]);
    expect(await eventOf(eventId)).toMatchObject({ status: "CANCELLED", cancelReason: reason });
  });

  test("three hundred registrations end in one act", async () => {
    const { id: eventId } = await stageEvent();
    const slot = await createSlot(eventId, { capacity: null });
    for (let number = 0; number < 300; number++)
      await createPerson(eventId, { slotIds: [slot.id] });
    expect(await cancelEvent(lead, { eventId, version: 1, reason }, now)).toMatchObject({
      ok: true,
    });
    expect(await database().registration.count({ where: { status: "CANCELLED" } })).toBe(300);
    expect(await database().emailMessage.count()).toBe(300);
  });

  test("is done once", async () => {
    const { id: eventId } = await stageEvent();
    await cancelEvent(lead, { eventId, version: 1, reason }, now);
    expect(await cancelEvent(lead, { eventId, version: 2, reason }, now)).toEqual({
      ok: false,
      refusal: { kind: "eventCancelled" },
    });
  });
});
