import { beforeEach, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { compose } from "#lib/email/compose.ts";
import { readCertificate } from "#lib/queries/registrations/certificate.ts";
import { recordClass, recordPerson } from "#lib/services/attendance/record.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { enqueueAttendanceToRecord } from "#lib/services/reminders/enqueue-attendance-to-record.ts";
import { enqueueThanks } from "#lib/services/reminders/enqueue-thanks.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { expectTruth, registrationOf } from "#tests/support/truth.ts";

/** The slot is held on Thursday 3 December at 10 h; thanks are due on Friday at 9 h in Paris. */
const after = hoursLater(241);
const due = new Date("2026-12-04T08:00:00Z");

let slotId: string;
let lead: Actor;
let lou: string;
let classId: string;

beforeEach(async () => {
  await resetScene();
  slotId = await makeOneSlot({ capacity: 60 });
  lead = await makeActor("LEAD");
  lou = (await registrationOf(await register(personCommand(slotId), now))).id;
  classId = (await registrationOf(await register(classCommand(slotId), now))).id;
});

test("who was marked present is thanked once on the day after, at 9 h in Paris", async () => {
  await mark("PRESENT");
  await enqueueThanks(new Date(due.getTime() - 1));
  expect(await thanked()).toEqual([]);
  await Promise.all([1, 2].map(() => enqueueThanks(due)));
  await enqueueThanks(hoursLater(300));
  expect(await thanked()).toEqual([lou]);
  await expectTruth();
});

test("a class is thanked where somebody came, and where presence was noted late", async () => {
  await count(0, 0);
  await enqueueThanks(due);
  expect(await thanked()).toEqual([]);
  await count(24, 2);
  await enqueueThanks(hoursLater(24 * 20));
  expect(await thanked()).toEqual([classId]);
});

test("nobody who was absent, excused or not noted is thanked, nor at an event without thanks", async () => {
  await mark("NO_SHOW");
  await enqueueThanks(due);
  await mark("EXCUSED");
  await enqueueThanks(due);
  await mark("PRESENT");
  await database().event.updateMany({ data: { thanksAfterwards: false } });
  await enqueueThanks(due);
  expect(await thanked()).toEqual([]);
});

test("thanks written by mistake do not go", async () => {
  await mark("PRESENT");
  await enqueueThanks(due);
  const email = await database().emailMessage.findFirstOrThrow({ where: { kind: "THANKS" } });
  expect(await compose(email, due)).toMatchObject({ ok: true });
  await mark("UNKNOWN");
  expect(await compose(email, due)).toEqual({ ok: false, state: "SUPERSEDED" });
});

test("the certificate names a person who came, and counts a class without a name", async () => {
  const token = async (id: string) =>
    personalToken(await database().registration.findUniqueOrThrow({ where: { id } }));
  const [person, ofClass] = [await token(lou), await token(classId)];
  expect(await readCertificate(person, due)).toBeNull();
  await mark("NO_SHOW");
  await count(0, 0);
  expect(await readCertificate(person, due)).toBeNull();
  expect(await readCertificate(ofClass, due)).toBeNull();
  await mark("PRESENT");
  await count(24, 2);
  expect(await readCertificate(person, due)).toMatchObject({
    who: "Lou Exemple",
    eventTitle: "Portes ouvertes de démonstration",
    slots: [{ startsAt: hoursLater(240), endsAt: after, present: null }],
  });
  const certificate = await readCertificate(ofClass, due);
  expect(certificate?.who).toMatch(/^La classe 4e B \(Collège .+, Lezoux\)$/);
  expect(certificate?.slots).toMatchObject([{ present: { pupils: 24, adults: 2 } }]);
  expect(JSON.stringify(certificate)).not.toContain("Camille");
  expect(await readCertificate(`${person.slice(0, -1)}~`, due)).toBeNull();
});

test("the lead is asked once for the attendance of yesterday, unless it was recorded meanwhile", async () => {
  await enqueueAttendanceToRecord(new Date(due.getTime() - 1));
  expect(await asked()).toEqual([]);
  await Promise.all([1, 2].map(() => enqueueAttendanceToRecord(due)));
  await enqueueAttendanceToRecord(new Date(due.getTime() + 3_600_000));
  const [email, ...others] = await asked();
  if (!email) throw new Error("nothing was written");
  expect(others).toEqual([]);
  expect(email.recipient).toBe(lead.email);
  expect(await compose(email, due)).toMatchObject({
    email: { text: expect.stringContaining(`/gestion/creneaux/${slotId}/presence`) },
  });
  await mark("PRESENT");
  expect(await compose(email, due)).toEqual({ ok: false, state: "SUPERSEDED" });
  await expectTruth();
});

test("the lead is not asked for what was recorded, nor for a slot where nobody was expected", async () => {
  await count(24, 2);
  await enqueueAttendanceToRecord(due);
  await database().registration.updateMany({
    data: { status: "CANCELLED", cancelledBy: "REGISTRANT", cancelledAt: now },
  });
  await database().attendance.deleteMany();
  await enqueueAttendanceToRecord(due);
  expect(await asked()).toEqual([]);
});

function asked() {
  return database().emailMessage.findMany({ where: { kind: "ATTENDANCE_TO_RECORD" } });
}

async function mark(status: "PRESENT" | "NO_SHOW" | "EXCUSED" | "UNKNOWN") {
  await recordPerson(lead, { slotId, registrationId: lou, status }, after);
}

async function count(pupilsPresent: number, adultsPresent: number) {
  await recordClass(lead, { slotId, registrationId: classId, pupilsPresent, adultsPresent }, after);
}

async function thanked() {
  const emails = await database().emailMessage.findMany({ where: { kind: "THANKS" } });
  return emails.map(({ registrationId }) => registrationId);
}
