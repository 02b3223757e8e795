import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { compose } from "#lib/email/compose.ts";
import { listThingsToDo } from "#lib/queries/desk/day/things-to-do.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { venues } from "#territory/sample/cast.ts";
import { createClass, createPerson } from "#tests/integration/staff/registration-stage.ts";
import {
  createActor,
  createEvent,
  createSlot,
  daysLater,
  now,
  resetStage,
} from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

let lead: Actor;
let eventId: string;
let slotId: string;

/** A slot in twenty days, that closes a week before. */
beforeEach(async () => {
  await resetStage();
  lead = await createActor("LEAD");
  ({ id: eventId } = await createEvent());
  await database().event.update({
    where: { id: eventId },
    data: { closingDaysBefore: 7, closingTime: "18:00" },
  });
  ({ id: slotId } = await createSlot(eventId, { capacity: 200, startsAt: daysLater(20) }));
});

/** Moves it to a day, at 10 h in Paris; the ticks of the form say that this is meant. */
function moveTo(day: string, dateChoice: string | null = `${day}T09:00:00.000Z`, version = 1) {
  const hours = { day, startTime: "10:00", endTime: "11:00" };
  const facts = { label: null, venueId: venues.thiers.id, companyId: null };
  const command = { ...hours, ...facts, capacity: 200, classCapacity: null, dateChoice };
  return updateSlot(lead, { ...command, slotId, version }, now);
}

/** A class with an offer, or with a request, to be answered in twelve days where nothing else is said. */
async function createAsking(status: "OFFERED" | "PENDING", expiresAt = daysLater(12)) {
  const { id } = await createClass(eventId, { slotIds: [slotId], status });
  const column = status === "OFFERED" ? "offerExpiresAt" : "pendingExpiresAt";
  await database().registration.update({ where: { id }, data: { [column]: expiresAt } });
  if (status === "OFFERED") {
    const offer = { registrationId: id, offeredAt: now, expiresAt };
    await database().waitlistOffer.create({ data: offer });
  }
  return id;
}

async function changedMailOf(registrationId: string) {
  const row = await database().emailMessage.findFirstOrThrow({
    where: { registrationId, kind: "REGISTRATION_CHANGED" },
  });
  const composition = await compose(row, now);
  if (!composition.ok) throw new Error("overtaken");
  return { ...composition.email, calendars: composition.calendars };
}

describe("a slot that moves nearer", () => {
  test("leaves until its new closing to answer an offer; its mail says so, and asks", async () => {
    const id = await createAsking("OFFERED");
    expect(await moveTo("2026-12-02")).toMatchObject({ ok: true, shortened: 1 });
    const expiresAt = new Date("2026-11-25T17:00:00Z");
    expect(await database().registration.findUnique({ where: { id } })).toMatchObject({
      status: "OFFERED",
      offerExpiresAt: expiresAt,
    });
    expect(await database().waitlistOffer.findMany()).toMatchObject([{ expiresAt }]);
    const { text, calendars } = await changedMailOf(id);
    expect(text).toContain("Répondez avant le mercredi 25\u00A0novembre\u00A02026 à 18\u00A0h.");
    expect(text).toContain("«\u00A0Oui, je viens\u00A0»");
    expect(text).not.toMatch(/fichier joint|Billet/);
    expect(calendars).toEqual([]);
  });

  test("leaves the team the same time to answer a request, on its home too", async () => {
    const id = await createAsking("PENDING");
    expect(await moveTo("2026-12-02")).toMatchObject({ ok: true, shortened: 1 });
    const pendingExpiresAt = new Date("2026-11-25T17:00:00Z");
    expect(await listThingsToDo(lead, now)).toMatchObject({ pending: [{ pendingExpiresAt }] });
    expect((await changedMailOf(id)).text).toContain(
      "au plus tard le mercredi 25\u00A0novembre\u00A02026 à 18\u00A0h.",
    );
  });

  test("so near that it is closed already, leaves until the evening before", async () => {
    const ids = [await createAsking("OFFERED"), await createAsking("PENDING")];
    expect(await moveTo("2026-11-26")).toMatchObject({ ok: true, shortened: 2 });
    const evening = new Date("2026-11-25T17:00:00Z");
    const [offered, pending] = await Promise.all(
      ids.map((id) => database().registration.findUniqueOrThrow({ where: { id } })),
    );
    expect(offered?.offerExpiresAt).toEqual(evening);
    expect(pending?.pendingExpiresAt).toEqual(evening);
  });

  test.each([
    ["OFFERED", "2026-11-25T09:00:00Z"],
    ["PENDING", "2026-12-06T17:00:00Z"],
  ] as const)("by mistake, and back again, gives the time back: %s", async (status, instant) => {
    const promised = new Date(instant);
    const id = await createAsking(status, promised);
    expect(await moveTo("2026-11-25")).toMatchObject({ ok: true, shortened: 1 });
    const meant = "2026-12-13T09:00:00.000Z";
    expect(await moveTo("2026-12-13", meant, 2)).toMatchObject({ ok: true, shortened: 0 });
    const row = await database().registration.findUniqueOrThrow({ where: { id } });
    expect(row.offerExpiresAt ?? row.pendingExpiresAt).toEqual(promised);
  });

  test("and one that moves away shortens nothing", async () => {
    const id = await createAsking("OFFERED");
    expect(await moveTo("2026-12-21")).toMatchObject({ ok: true, shortened: 0 });
    const { offerExpiresAt } = await database().registration.findUniqueOrThrow({ where: { id } });
    expect(offerExpiresAt).toEqual(daysLater(12));
  });

  test("to tomorrow is asked about where somebody is registered, and taken once it is said again", async () => {
    await createPerson(eventId, { slotIds: [slotId] });
    const asked = await moveTo("2026-11-24", null);
    expect(asked).toMatchObject({
      refusal: { kind: "dateDoubtful", doubts: ["soon", "closedAtOnce"] },
    });
    expect(await moveTo("2026-11-24")).toMatchObject({ ok: true, told: { emails: 1, calls: 0 } });
  });

  test("to tomorrow is not asked about for that reason where nobody is", async () => {
    const asked = await moveTo("2026-11-24", null);
    expect(asked).toMatchObject({ refusal: { kind: "dateDoubtful", doubts: ["closedAtOnce"] } });
  });
});
