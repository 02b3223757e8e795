import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { showEventPage } from "#lib/queries/desk/events/event-page.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { showSlotForm } from "#lib/queries/desk/slots/slot-form.ts";
import { registrationFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { declineRegistration, validateRegistration } from "#lib/services/registrations/validate.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { chooseWaiter } from "#lib/services/waitlist/choose.ts";
import { fieldDay, fieldTime } from "#lib/time/field-values.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { createClass, createPerson } from "../staff/registration-stage.ts";
import { cancelNow, leavePhoneOnly, leaveToAdviser } from "./stage.ts";

let lead: Actor;
beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
});

const reason = "Panne";

/** A full slot: one person by mail, one by phone, one by their adviser, one who came in; two wait. */
async function crowd(slotId: string, eventId: string) {
  const facts = { slotIds: [slotId] };
  const mailed = await createPerson(eventId, facts);
  const phoned = await createPerson(eventId, facts);
  const accompanied = await createPerson(eventId, facts);
  const walkIn = await createPerson(eventId, facts);
  const waiting = await createPerson(eventId, { ...facts, status: "WAITLISTED" });
  const class4 = await createClass(eventId, { ...facts, status: "WAITLISTED", people: 1 });
  await leavePhoneOnly(phoned.id, waiting.id);
  await leaveToAdviser(accompanied.id);
  await database().registration.update({ where: { id: walkIn.id }, data: { email: null } });
  const data = { headEmail: "direction@ecole.example", waitlistedAt: hoursLater(1) };
  await database().registration.update({ where: { id: class4.id }, data });
  return { mailed, phoned, accompanied, walkIn, waiting, class4 };
}

describe("the screen before an act counts as the act tells", () => {
  test("a slot that is cancelled", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 4 }]);
    const slotId = slotIds[0] ?? "";
    await crowd(slotId, eventId);
    const form = await showSlotForm(lead, slotId, now);
    expect(form?.told.cancel).toEqual({ emails: 4, calls: 2 });
    const result = await cancelNow(lead, slotId);
    expect(result).toMatchObject({ ok: true, told: form?.told.cancel });
  });

  test("more places of a slot go to who waits, at most to all of them", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 4 }]);
    const slotId = slotIds[0] ?? "";
    await crowd(slotId, eventId);
    const form = await showSlotForm(lead, slotId, now);
    expect(form?.told.raise).toEqual({ emails: 1, calls: 1 });
    const { venueId, startsAt, endsAt } = await database().slot.findUniqueOrThrow({
      where: { id: slotId },
    });
    const times = {
      day: fieldDay(startsAt),
      startTime: fieldTime(startsAt),
      endTime: fieldTime(endsAt),
    };
    const facts = { label: null, venueId, companyId: null, capacity: 40, classCapacity: null };
    const command = { slotId, version: 1, dateChoice: null, ...times, ...facts };
    expect(await updateSlot(lead, command, now)).toMatchObject({
      ok: true,
      told: form?.told.raise,
    });
  });

  test("one of the slots of a half-group: what it frees elsewhere is told too", async () => {
    const { eventId, slotIds } = await makeEvent(
      { severalSlots: "HALF_GROUPS", slotsPerRegistrationMax: 2 },
      [{ capacity: 14 }, { capacity: 14 }],
    );
    const [first = "", second = ""] = slotIds;
    await createClass(eventId, { slotIds, people: 14 });
    const waiting = await createPerson(eventId, { slotIds: [second], status: "WAITLISTED" });
    await leavePhoneOnly(waiting.id);
    const form = await showSlotForm(lead, first, now);
    expect(form?.told.cancel).toEqual({ emails: 1, calls: 1 });
    const result = await cancelNow(lead, first);
    expect(result).toMatchObject({ ok: true, told: form?.told.cancel });
  });

  test("an event that is cancelled", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 4 }, { capacity: 4 }]);
    for (const slotId of slotIds) await crowd(slotId, eventId);
    const filters = registrationFiltersSchema.parse({});
    const page = await showEventPage(lead, eventId, filters, now);
    expect(page?.toldOfCancelling).toEqual({ emails: 8, calls: 4 });
    const result = await cancelEvent(lead, { eventId, version: 1, reason }, now);
    expect(result).toMatchObject({ ok: true, told: page?.toldOfCancelling });
  });

  test("a registration that is cancelled gives its place to who waits", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 4 }]);
    const { mailed } = await crowd(slotIds[0] ?? "", eventId);
    const page = await showRegistrationPage(lead, mailed.id, now);
    expect(page?.told.cancel).toEqual({ emails: 1, calls: 1 });
    const result = await cancelByStaff(lead, mailed.id, reason, now);
    expect(result).toMatchObject({ ok: true, told: page?.told.cancel });
  });

  test("one that only waits frees nothing; its head of school reads of it", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 4 }]);
    const { class4 } = await crowd(slotIds[0] ?? "", eventId);
    const page = await showRegistrationPage(lead, class4.id, now);
    expect(page?.told.cancel).toEqual({ emails: 2, calls: 0 });
    const result = await cancelByStaff(lead, class4.id, reason, now);
    expect(result).toMatchObject({ ok: true, told: page?.told.cancel });
  });

  test("a request that is validated, or refused", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 28 }]);
    const asking = await createClass(eventId, { slotIds, status: "PENDING" });
    const waiting = await createPerson(eventId, { slotIds, status: "WAITLISTED" });
    await leavePhoneOnly(waiting.id);
    const page = await showRegistrationPage(lead, asking.id, now);
    expect(page?.told).toMatchObject({
      validate: { emails: 1, calls: 0 },
      decline: { emails: 1, calls: 1 },
    });
    const other = await createClass(eventId, { slotIds, status: "PENDING", people: 0 });
    expect(await validateRegistration(lead, other.id, now)).toMatchObject({
      told: page?.told.validate,
    });
    expect(await declineRegistration(lead, asking.id, "Hors programme", now)).toMatchObject({
      told: page?.told.decline,
    });
  });

  test("somebody who is chosen from the waiting list", async () => {
    const { eventId, slotIds } = await makeEvent({ waitlistRule: "LEAD_CHOOSES" }, [
      { capacity: 4 },
    ]);
    const waiting = await createPerson(eventId, { slotIds, status: "WAITLISTED" });
    await leavePhoneOnly(waiting.id);
    const page = await showRegistrationPage(lead, waiting.id, now);
    expect(page?.told.choose).toEqual({ emails: 0, calls: 1 });
    expect(await chooseWaiter(lead, waiting.id, now)).toMatchObject({ told: page?.told.choose });
  });
});
