import { beforeEach, describe, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import { readRegistrationCalendar } from "#lib/queries/registrations/registration-calendar.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { venues } from "#territory/sample/cast.ts";
import { createPerson } from "#tests/integration/staff/registration-stage.ts";
import {
  createActor,
  createEvent,
  createSlot,
  now,
  resetStage,
} from "#tests/integration/staff/stage.ts";
import { calendarReaders } from "#tests/support/read-calendar.ts";
import { personCommand } from "#tests/support/submissions.ts";

let slotId = "";
let token = "";

beforeEach(async () => {
  await resetStage();
  const event = await createEvent();
  slotId = (await createSlot(event.id)).id;
  const result = await register(personCommand(slotId), now);
  if (!result.ok) throw new Error(result.refusal.kind);
  token = result.token;
});

async function moveSlot(): Promise<void> {
  const moved = {
    slotId,
    version: 1,
    dateChoice: null,
    day: "2026-12-04",
    startTime: "14:30",
    endTime: "16:00",
    label: null,
    venueId: venues.thiers.id,
    companyId: null,
    capacity: 30,
    classCapacity: null,
  };
  const result = await updateSlot(await createActor("LEAD"), moved, now);
  if (!result.ok) throw new Error(result.refusal.kind);
}

describe.each(calendarReaders)("the file behind a personal link, read with %s", (_name, read) => {
  const readFile = async () => read((await readRegistrationCalendar(token, now)) ?? "")[0];

  test("is the same entry, later and with a higher sequence, after the hour changed", async () => {
    const before = await readFile();
    await moveSlot();
    const after = await readFile();
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
    expect(after?.startsAt).toEqual(new Date("2026-12-04T13:30:00Z"));
    expect(after?.status).toBe("CONFIRMED");
  });

  test("is the same entry, cancelled and with a higher sequence, after the person cancelled", async () => {
    const before = await readFile();
    await cancelByRegistrant(token, null, now);
    const after = await readFile();
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
    expect(after?.status).toBe("CANCELLED");
  });
});

test.each(["PENDING", "WAITLISTED", "OFFERED"] as const)(
  "there is no file while the registration is %s: a date in a calendar looks like a place",
  async (status) => {
    const { id: eventId } = await createEvent();
    const { id } = await createSlot(eventId);
    const registration = await createPerson(eventId, { slotIds: [id], status });
    expect(await readRegistrationCalendar(personalToken(registration), now)).toBeNull();
  },
);
