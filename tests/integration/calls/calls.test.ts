import { beforeEach, describe, expect, test } from "vitest";
import { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import { listCalls } from "#lib/queries/desk/day/call-list.ts";
import { listThingsToDo } from "#lib/queries/desk/day/things-to-do.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { markCall } from "#lib/services/calls/mark-call.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { eraseRegistrations } from "#lib/services/retention/erase-registrations.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import { towns } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import {
  hoursLater,
  makeActor,
  makeEvent,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { createClass, createPerson } from "../staff/registration-stage.ts";
import { cancelNow, leavePhoneOnly, openCallsOf, phone } from "./stage.ts";

let lead: Actor;
let eventId: string;
let slotIds: string[];
beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
  ({ eventId, slotIds } = await makeEvent({}, [{ capacity: 4 }]));
});

/** Somebody with a phone only, whose slot was cancelled. */
async function cancelledPerson() {
  const person = await createPerson(eventId, { slotIds, people: 2 });
  await leavePhoneOnly(person.id);
  await cancelNow(lead, slotIds[0], "Panne de l’atelier");
  return person;
}

async function listed(actor = lead, at = now) {
  const list = await listCalls(actor, 1, at);
  return { open: list?.open ?? [], done: list?.done ?? [] };
}

async function mark(outcome: "CALLED" | "NO_ANSWER" | "REOPENED", at = hoursLater(1), by = lead) {
  const call = await database().callToMake.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  return markCall(by, { outcome, callId: call.id }, at);
}

describe("somebody without a mailbox whose slot is cancelled", () => {
  test("is to be called: name, number, what to say, since when; and the home counts it", async () => {
    const { id } = await cancelledPerson();
    const { open } = await listed();
    expect(open).toMatchObject([
      { registrationId: id, phone, createdAt: now, kind: "REGISTRATION_CANCELLED", answerBy: null },
    ]);
    expect(open[0]?.name.replaceAll("\u00A0", " ")).toMatch(/^Lou \S+, 2 personnes$/);
    expect(open[0]?.words).toContain("est annulé. Raison\u00A0: Panne de l’atelier.");
    expect(await listThingsToDo(lead, now)).toMatchObject({ callCount: 1 });
    expect(await showRegistrationPage(lead, id, now)).toMatchObject({
      calls: [{ kind: "REGISTRATION_CANCELLED", calledAt: null }],
    });
  });

  test("« Appelé » says who and when, once, and stands in the history as an act of the staff", async () => {
    const { id } = await cancelledPerson();
    expect(await mark("CALLED")).toEqual({ ok: true });
    expect(await mark("CALLED", hoursLater(2))).toEqual({ ok: true });
    const { open, done } = await listed(lead, hoursLater(2));
    expect(open).toEqual([]);
    expect(done).toMatchObject([{ calledAt: hoursLater(1), calledBy: lead.email }]);
    const page = await showRegistrationPage(lead, id, hoursLater(2));
    const calls = page?.history.filter(({ action }) => action === "called") ?? [];
    expect(calls).toMatchObject([{ actorKind: "STAFF", actorName: lead.email }]);
  });

  test("a mistake is undone, and noted too", async () => {
    const { id } = await cancelledPerson();
    await mark("CALLED");
    expect(await mark("REOPENED", hoursLater(2))).toEqual({ ok: true });
    expect((await listed()).open).toHaveLength(1);
    const page = await showRegistrationPage(lead, id, hoursLater(2));
    expect(page?.history.map(({ action }) => action)).toContain("callReopened");
  });

  test("who does not answer stays on the list, with the hour of the try", async () => {
    await cancelledPerson();
    expect(await mark("NO_ANSWER")).toEqual({ ok: true });
    expect((await listed()).open).toMatchObject([{ triedAt: hoursLater(1) }]);
  });

  test("leaves the list when the day is over, and the list of those made after a week", async () => {
    await cancelledPerson();
    expect((await listed(lead, hoursLater(242))).open).toEqual([]);
    await mark("CALLED", hoursLater(1));
    expect((await listed(lead, hoursLater(1 + 7 * 24))).done).toHaveLength(1);
    expect((await listed(lead, hoursLater(2 + 7 * 24))).done).toEqual([]);
  });

  test("erased, is no line any more", async () => {
    const { id } = await cancelledPerson();
    await mark("CALLED");
    await inTransaction((transaction) =>
      eraseRegistrations(transaction, Prisma.sql`id = ${id}::uuid`),
    );
    expect(await database().callToMake.count()).toBe(0);
  });
});

describe("old news", () => {
  test("of a promotion is overtaken by the cancellation, and cannot be ticked any more", async () => {
    const [first, waiting] = [
      await createPerson(eventId, { slotIds, people: 4 }),
      await createPerson(eventId, { slotIds, status: "WAITLISTED" }),
    ];
    await leavePhoneOnly(waiting.id);
    await cancelByStaff(lead, first.id, "Panne", now);
    expect(await openCallsOf(waiting.id)).toEqual(["REGISTRATION_PROMOTED"]);
    const { open } = await listed();
    await cancelByStaff(lead, waiting.id, "Panne", hoursLater(1));
    expect(await openCallsOf(waiting.id)).toEqual(["REGISTRATION_CANCELLED"]);
    const callId = open[0]?.callId ?? "";
    expect(await markCall(lead, { outcome: "CALLED", callId }, hoursLater(2))).toEqual({
      ok: false,
      refusal: { kind: "callOvertaken" },
    });
  });

  test("a call that was made does not come back where there is newer news", async () => {
    const person = await createPerson(eventId, { slotIds });
    await leavePhoneOnly(person.id);
    const notice = emailAbout({ ...person, email: null }, "REGISTRATION_CHANGED");
    await inTransaction((transaction) => enqueueEmails(transaction, [notice], now));
    const { open } = await listed();
    const callId = open[0]?.callId ?? "";
    await markCall(lead, { outcome: "CALLED", callId }, now);
    expect((await listed()).done).toMatchObject([{ callId, canReopen: true }]);
    await cancelByStaff(lead, person.id, "Panne", hoursLater(1));
    expect((await listed()).done).toMatchObject([{ callId, canReopen: false }]);
    expect(await markCall(lead, { outcome: "REOPENED", callId }, hoursLater(2))).toEqual({
      ok: false,
      refusal: { kind: "callOvertaken" },
    });
    expect(await openCallsOf(person.id)).toEqual(["REGISTRATION_CANCELLED"]);
  });

  test("a call that was made does not come back where the day is over: nobody would see it", async () => {
    await cancelledPerson();
    await mark("CALLED", hoursLater(239));
    expect((await listed(lead, hoursLater(242))).done).toMatchObject([{ canReopen: false }]);
    expect(await mark("REOPENED", hoursLater(242))).toEqual({
      ok: false,
      refusal: { kind: "slotPast" },
    });
  });

  test("an offer says until when, stands first, and gives way to its end", async () => {
    const [first, waiting] = [
      await createPerson(eventId, { slotIds, people: 4 }),
      await createClass(eventId, { slotIds, people: 4, status: "WAITLISTED" }),
    ];
    await leavePhoneOnly(waiting.id);
    await cancelByStaff(lead, first.id, "Panne", now);
    const { open } = await listed();
    const { answerBy } = open[0] ?? {};
    expect(open).toMatchObject([{ kind: "REGISTRATION_OFFERED", answerBy: expect.any(Date) }]);
    expect(open[0]?.words).toContain("Réponse avant le");
    expect(await expireOffers(answerBy ?? now)).toBe(1);
    expect(await openCallsOf(waiting.id)).toEqual(["REGISTRATION_EXPIRED"]);
  });
});

describe("who sees the list", () => {
  test("an organiser sees those of their EPCI alone, and ticks no other's; who takes attendance has no list", async () => {
    await cancelledPerson();
    const { epciSiren } = towns.thiers;
    const organiser: Actor = { ...organiserElsewhere, epciSiren };
    expect((await listed(organiser)).open).toHaveLength(1);
    expect((await listed(organiserElsewhere)).open).toEqual([]);
    expect(await mark("CALLED", now, organiserElsewhere)).toMatchObject({ ok: false });
    expect(await listCalls(await makeActor("HELPER", [eventId]), 1, now)).toBeNull();
  });
});
