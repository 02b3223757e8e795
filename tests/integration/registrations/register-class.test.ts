import { beforeEach, describe, expect, test } from "vitest";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { otherSchool } from "#lib/services/registrations/register/resolve-school.ts";
import { classes, schools } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationOf,
  slotCounts,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

describe("a class of 26 with 2 adults", () => {
  test("is confirmed as one registration of one class", async () => {
    const slotId = await makeOneSlot({ capacity: 30, classCapacity: 1 });
    const registration = await registrationOf(await register(classCommand(slotId), now));
    expect(registration).toMatchObject({
      status: "CONFIRMED",
      kind: "CLASS",
      source: "TEACHER",
      schoolId: schools.collegeLezoux.id,
      schoolName: schools.collegeLezoux.name,
      communeName: "Lezoux",
      epciSiren: schools.collegeLezoux.town.epciSiren,
      pupilCount: 26,
      adultCount: 2,
      levels: ["QUATRIEME"],
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 28, bookedClasses: 1 });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_CONFIRMED"]);
    await expectTruth();
  });

  test("takes 26 places where adults do not count, and its page says so", async () => {
    const slotId = await makeOneSlot({}, { countsAdults: false });
    const answer = await register(classCommand(slotId), now);
    const token = answer.ok ? answer.token : "";
    expect(await showRegistration(token, now)).toMatchObject({ people: 26, adultCount: 2 });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 26 });
  });

  test("has a page that is over once the slot has ended, not while it lasts", async () => {
    const slotId = await makeOneSlot();
    const answer = await register(classCommand(slotId), now);
    const token = answer.ok ? answer.token : "";
    const { startsAt, endsAt } = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    expect(await showRegistration(token, startsAt)).toMatchObject({ isOver: false });
    expect(await showRegistration(token, endsAt)).toMatchObject({ isOver: true });
  });

  test("is PENDING where the lead must validate, and holds its places meanwhile", async () => {
    const slotId = await makeOneSlot({}, { needsValidation: true });
    const registration = await registrationOf(await register(classCommand(slotId), now));
    expect(registration.status).toBe("PENDING");
    expect(await slotCounts(slotId)).toMatchObject({ booked: 28, bookedClasses: 1 });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_PENDING"]);
    await expectTruth();
  });

  test("waits where people fit but no class may come any more", async () => {
    const slotId = await makeOneSlot({ capacity: 100, classCapacity: 1 });
    await registrationOf(await register(classCommand(slotId), now));
    const second = classCommand(slotId, {}, classes.troisiemeA);
    expect(await registrationOf(await register(second, now))).toMatchObject({
      status: "WAITLISTED",
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 28, bookedClasses: 1, waiting: 1 });
    await expectTruth();
  });

  test("shares a slot with people, who see one count", async () => {
    const slotId = await makeOneSlot({ capacity: 30, classCapacity: 1 });
    await registrationOf(await register(classCommand(slotId), now));
    await registrationOf(await register(personCommand(slotId, { companionCount: 1 }), now));
    const last = await registrationOf(await register(personCommand(slotId), now));
    expect(last.status).toBe("WAITLISTED");
    expect(await slotCounts(slotId)).toMatchObject({ booked: 30, bookedClasses: 1, waiting: 1 });
  });

  test("stores the needs as counts", async () => {
    const slotId = await makeOneSlot();
    const command = classCommand(slotId, { needs: { WHEELCHAIR: 1, LARGE_PRINT: 2 } });
    const registration = await registrationOf(await register(command, now));
    expect(registration.needs).toEqual({ WHEELCHAIR: 1, LARGE_PRINT: 2 });
  });
});

describe("the school that was typed", () => {
  const typed = async (changes: Parameters<typeof classCommand>[1]) =>
    register(classCommand(await makeOneSlot(), changes), now);

  test("is found without accents, capitals nor hyphens", async () => {
    const answer = await typed({ school: "COLLEGE DE DEMONSTRATION lezoux" });
    expect(await registrationOf(answer)).toMatchObject({ schoolId: schools.collegeLezoux.id });
  });

  test("is asked again where two have that name, and nothing is written", async () => {
    const slotId = await makeOneSlot();
    const before = await countRows();
    const answer = await register(
      classCommand(slotId, { school: "Collège de démonstration" }),
      now,
    );
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        kind: "choiceNeeded",
        field: "school",
        choices: [
          { value: schools.collegeAmbert.id },
          { value: schools.collegeLezoux.id },
          { value: otherSchool },
        ],
      },
    });
    expect(await countRows()).toEqual(before);
  });

  test("is the one chosen among them", async () => {
    const answer = await typed({
      school: "Collège de démonstration",
      schoolChoice: schools.collegeAmbert.id,
    });
    expect(await registrationOf(answer)).toMatchObject({ communeName: "Ambert" });
  });

  test("that nobody knows needs its commune, then is kept as typed", async () => {
    const school = "Collège imaginaire";
    expect(await typed({ school })).toMatchObject({ refusal: { kind: "schoolUnknown" } });
    const answer = await typed({ school, schoolCommune: "Thiers" });
    expect(await registrationOf(answer)).toMatchObject({
      schoolId: null,
      schoolName: school,
      communeName: "Thiers",
    });
  });

  test.each(["not-a-school", "00000000-0000-7000-8000-00000000ffff"])(
    "chosen as « %s », which we never offered, writes nothing and breaks nothing",
    async (schoolChoice) => {
      expect(await typed({ schoolChoice })).toMatchObject({ ok: false });
    },
  );
});

test("a head of school in copy gets one message of their own; the same class again sends none", async () => {
  const slotId = await makeOneSlot();
  const headEmail = "direction@college-demonstration.example";
  await register(classCommand(slotId, { headEmail }), now);
  expect(await listEmailKinds(headEmail)).toEqual(["HEAD_OF_SCHOOL_COPY"]);
  await register(classCommand(slotId, { headEmail }), now);
  expect(await listEmailKinds(headEmail)).toHaveLength(1);
  expect(await listEmailKinds()).toHaveLength(3);
  await expectTruth();
});
