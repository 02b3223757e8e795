import { beforeEach, describe, expect, test } from "vitest";
import { compose } from "#lib/email/compose.ts";
import { confirmHeadcount } from "#lib/services/registrations/confirm-headcount.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { resize } from "#lib/services/registrations/resize.ts";
import { enqueueReminders } from "#lib/services/reminders/enqueue-reminders.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { expectTruth, registrationByToken, tokenOf } from "#tests/support/truth.ts";

const days = (count: number) => hoursLater(24 * count);
const startsAt = days(20);
const headcountDue = days(5);
const practicalDue = days(18);

beforeEach(resetScene);

describe("a class registered on a slot in twenty days", () => {
  let slotId: string;
  let token: string;

  beforeEach(async () => {
    slotId = await makeOneSlot({ startsAt });
    token = tokenOf(await register(classCommand(slotId), now));
  });

  test("is asked for its head-count fifteen days before, and reminded two days before", async () => {
    await enqueueReminders(new Date(headcountDue.getTime() - 1));
    expect(await reminders()).toEqual([]);
    await enqueueReminders(headcountDue);
    expect(await reminders()).toEqual(["REMINDER_HEADCOUNT"]);
    await enqueueReminders(practicalDue);
    expect(await reminders()).toEqual(["REMINDER_HEADCOUNT", "REMINDER_PRACTICAL"]);
    await expectTruth();
  });

  test("is reminded once, however many workers run and however often they start again", async () => {
    await Promise.all([1, 2, 3].map(() => enqueueReminders(practicalDue)));
    await enqueueReminders(new Date(practicalDue.getTime() + 300_000));
    await enqueueReminders(days(19));
    expect(await reminders()).toEqual(["REMINDER_PRACTICAL"]);
    await expectTruth();
  });

  test("is not asked again once it has said that the number is right", async () => {
    await confirmHeadcount(token, days(1));
    await enqueueReminders(headcountDue);
    expect(await reminders()).toEqual([]);
  });

  test("answers with another number: that is noted as its answer, and only once it was asked", async () => {
    const change = (version: number, pupilCount: number, at: Date) => {
      const size = { pupilCount, adultCount: 2, companionCount: 0 };
      return resize({ kind: "CLASS", token, version, size }, at);
    };
    await change(1, 25, days(1));
    expect(await registrationByToken(token)).toMatchObject({ headcountConfirmedAt: null });
    await enqueueReminders(headcountDue);
    await change(2, 24, days(6));
    expect(await registrationByToken(token)).toMatchObject({ headcountConfirmedAt: days(6) });
  });

  test("is reminded by the new date of a slot that moved, and again where it had been already", async () => {
    await enqueueReminders(practicalDue);
    await moveTo(days(30));
    await enqueueReminders(days(19));
    expect(await reminders()).toEqual(["REMINDER_PRACTICAL"]);
    await enqueueReminders(days(28));
    expect(await reminders()).toEqual(["REMINDER_PRACTICAL", "REMINDER_PRACTICAL"]);
  });

  test("is not reminded twice of a day on which only the hour moved", async () => {
    await enqueueReminders(practicalDue);
    await moveTo(new Date(startsAt.getTime() + 3_600_000));
    await enqueueReminders(new Date(practicalDue.getTime() + 3_600_000));
    expect(await reminders()).toEqual(["REMINDER_PRACTICAL"]);
  });

  test("is not reminded once it has cancelled, even where the message was written already", async () => {
    await enqueueReminders(practicalDue);
    await cancelByRegistrant(token, "Grève des cars", practicalDue);
    expect(await composed(practicalDue)).toEqual({ ok: false, state: "SUPERSEDED" });
    await enqueueReminders(days(19));
    expect(await reminders()).toEqual(["REMINDER_PRACTICAL"]);
  });

  test("is not told a day that moved between the writing and the sending", async () => {
    await enqueueReminders(practicalDue);
    expect(await composed(practicalDue)).toMatchObject({ ok: true });
    await moveTo(days(30));
    expect(await composed(practicalDue)).toEqual({ ok: false, state: "SUPERSEDED" });
  });

  test("is reminded of no event that is cancelled or sends none", async () => {
    const event = await database().event.findFirstOrThrow();
    const update = (data: object) => database().event.update({ where: { id: event.id }, data });
    await update({ headcountReminderDays: null });
    await enqueueReminders(headcountDue);
    await update({ status: "CANCELLED", cancelledAt: now, cancelReason: "Panne" });
    await enqueueReminders(practicalDue);
    expect(await reminders()).toEqual([]);
  });

  async function moveTo(instant: Date): Promise<void> {
    const endsAt = new Date(instant.getTime() + 3_600_000);
    await database().slot.update({ where: { id: slotId }, data: { startsAt: instant, endsAt } });
  }
});

describe("who is not reminded", () => {
  test("a person is told the practical facts only", async () => {
    const slotId = await makeOneSlot({ startsAt });
    await register(personCommand(slotId), now);
    await enqueueReminders(headcountDue);
    await enqueueReminders(practicalDue);
    expect(await reminders()).toEqual(["REMINDER_PRACTICAL"]);
  });

  test("who registers after the hour of a reminder, waits, or left no address gets none", async () => {
    const slotId = await makeOneSlot({ startsAt, capacity: 2, closesAt: days(20) });
    await register(personCommand(slotId, { email: null, phone: "+33639980001" }), now);
    await register(personCommand(slotId), new Date(practicalDue.getTime() + 1));
    await register(personCommand(slotId), now);
    await enqueueReminders(days(19));
    expect(await reminders()).toEqual([]);
  });

  test("who gets a place after the hour of a reminder has read it in the confirmation", async () => {
    const slotId = await makeOneSlot({ startsAt, capacity: 1 });
    const first = tokenOf(await register(personCommand(slotId), now));
    await register(personCommand(slotId), now);
    await cancelByRegistrant(first, "Grève des cars", days(18.5));
    await enqueueReminders(days(19));
    expect(await reminders()).toEqual([]);
  });
});

test("of several slots on one day the first reminds, and each day has its own", async () => {
  const { eventId, slotIds } = await makeEvent({}, [
    { startsAt },
    { startsAt: new Date(startsAt.getTime() + 7_200_000) },
    { startsAt: days(22) },
  ]);
  const [first = "", ...others] = slotIds;
  const token = tokenOf(await register(personCommand(first), now));
  const { id } = await registrationByToken(token);
  await database().registrationSlot.createMany({
    data: others.map((slotId) => ({ registrationId: id, slotId, people: 1, classes: 0 })),
  });
  await database().slot.updateMany({ where: { eventId }, data: { booked: 1 } });
  await enqueueReminders(practicalDue);
  await enqueueReminders(new Date(practicalDue.getTime() + 7_200_000));
  expect(await reminders()).toEqual(["REMINDER_PRACTICAL"]);
  await enqueueReminders(days(20));
  expect(await reminders()).toEqual(["REMINDER_PRACTICAL", "REMINDER_PRACTICAL"]);
});

describe("confirming the head-count", () => {
  test("is noted once, in the history too", async () => {
    const slotId = await makeOneSlot({ startsAt });
    const token = tokenOf(await register(classCommand(slotId), now));
    expect(await confirmHeadcount(token, days(1))).toEqual({ ok: true });
    expect(await confirmHeadcount(token, days(2))).toEqual({ ok: true });
    const { id, headcountConfirmedAt } = await registrationByToken(token);
    expect(headcountConfirmedAt).toEqual(days(1));
    const where = { registrationId: id, action: "headcountConfirmed" };
    expect(await database().historyEntry.count({ where })).toBe(1);
  });

  test("is refused for a person, a wrong link, what was cancelled and what is past", async () => {
    const slotId = await makeOneSlot({ startsAt, capacity: null });
    const person = tokenOf(await register(personCommand(slotId), now));
    const unknown = { ok: false, refusal: { kind: "registrationUnknown" } };
    expect(await confirmHeadcount(person, days(1))).toEqual(unknown);
    expect(await confirmHeadcount(`${person.slice(0, -1)}~`, days(1))).toEqual(unknown);
    const token = tokenOf(await register(classCommand(slotId), now));
    const past = { ok: false, refusal: { kind: "slotPast" } };
    expect(await confirmHeadcount(token, startsAt)).toEqual(past);
    await cancelByRegistrant(token, null, days(1));
    expect(await confirmHeadcount(token, days(2))).toMatchObject({
      refusal: { kind: "statusForbids", from: "CANCELLED" },
    });
    const { headcountConfirmedAt } = await registrationByToken(token);
    expect(headcountConfirmedAt).toBeNull();
  });
});

async function reminders(): Promise<string[]> {
  const emails = await database().emailMessage.findMany({
    where: { kind: { in: ["REMINDER_HEADCOUNT", "REMINDER_PRACTICAL"] } },
    orderBy: { createdAt: "asc" },
  });
  return emails.map(({ kind }) => kind);
}

/** What the one reminder that is written would be, were it sent at this hour. */
async function composed(at: Date) {
  const due = await database().emailMessage.findFirstOrThrow({
    where: { kind: "REMINDER_PRACTICAL" },
  });
  return compose(due, at);
}
