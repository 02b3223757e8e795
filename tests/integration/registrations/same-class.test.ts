import { beforeEach, describe, expect, test } from "vitest";
import { register } from "#lib/services/registrations/register/register.ts";
import { classes, people, schools } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand } from "#tests/support/submissions.ts";
import { expectTruth, registrationOf, slotCounts } from "#tests/support/truth.ts";

beforeEach(resetScene);

const colleague = people.dominique.email ?? "";
const anotherGroup = (name: string) => [
  { value: name, label: expect.stringContaining(name.replace("« ", "")) },
];

describe("a class of the same school and name", () => {
  test.each(["3e B", "3ème B", "3eB", "3EME-B", " 3e-b "])(
    "posted by a colleague as « %s », is told that it is registered: nobody is named",
    async (className) => {
      const slotId = await makeOneSlot({ capacity: 100 });
      const first = await registrationOf(
        await register(classCommand(slotId, { className: "3e B" }), now),
      );
      const again = classCommand(slotId, { email: colleague, className, pupilCount: 20 });
      const answer = await register(again, now);
      expect(answer).toMatchObject({
        ok: false,
        refusal: {
          kind: "classRegistered",
          where: "slot",
          link: "sent",
          choices: [{ value: expect.stringMatching(/ groupe 2$/) }],
        },
      });
      for (const secret of [first.lastName, first.email ?? "", first.publicId, first.code]) {
        expect(JSON.stringify(answer)).not.toContain(secret);
      }
      expect(await slotCounts(slotId)).toMatchObject({ booked: 28, bookedClasses: 1 });
      const mails = await database().emailMessage.findMany({
        where: { kind: "REGISTRATION_DUPLICATE" },
      });
      expect(mails).toMatchObject([{ recipient: first.email, registrationId: first.id }]);
      await expectTruth();
    },
  );

  test("registers another of its groups, under its own name, and then a third", async () => {
    const slotId = await makeOneSlot({ capacity: 200, classCapacity: 9 });
    const named = (changes: Parameters<typeof classCommand>[1]) =>
      register(classCommand(slotId, { className: "3e B", ...changes }), now);
    await named({});
    expect(await named({})).toMatchObject({ refusal: { choices: anotherGroup("3e B groupe 2") } });
    const second = await registrationOf(await named({ classNameChoice: "3e B groupe 2" }));
    expect(second).toMatchObject({ className: "3e B groupe 2", slots: [{ classes: 1 }] });
    expect(await named({ classNameChoice: "3e B groupe 2" })).toMatchObject({
      refusal: { kind: "classRegistered", choices: anotherGroup("3e B groupe 3") },
    });
    expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 2 });
    await expectTruth();
  });

  test("on a slot where it would be over by a few, is told so rather than asked to wait", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    await register(classCommand(slotId), now);
    expect(await register(classCommand(slotId), now)).toMatchObject({
      refusal: { kind: "classRegistered", where: "slot" },
    });
  });

  test("at the same hour on another slot, is told so", async () => {
    const { slotIds } = await makeEvent({}, [{}, { startsAt: hoursLater(240.5) }]);
    const [one = "", other = ""] = slotIds;
    await register(classCommand(one), now);
    expect(await register(classCommand(other), now)).toMatchObject({
      refusal: { kind: "classRegistered", where: "hour" },
    });
    expect(await slotCounts(other)).toMatchObject({ bookedClasses: 0 });
  });

  test("posted ten times at once, is one class", async () => {
    const slotId = await makeOneSlot({ capacity: 300 });
    const posts = ["3e B", "3ème B", "3eB", "3EME-B", "3 e b"].flatMap((className) =>
      [people.camille.email, colleague].map((email) =>
        register(classCommand(slotId, { className, email: email ?? "" }), now),
      ),
    );
    const answers = await Promise.all(posts);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 1 });
    await expectTruth();
  });
});

test.each([
  ["another class of the same teacher", {}, classes.troisiemeA],
  [
    "a class of the same name elsewhere",
    {},
    { ...classes.quatriemeB, school: schools.collegeAmbert },
  ],
  ["one of its groups", { className: `${classes.quatriemeB.className} groupe 1` }, undefined],
])("a class is not %s", async (_, changes, sample) => {
  const slotId = await makeOneSlot({ capacity: 100 });
  await register(classCommand(slotId), now);
  await registrationOf(await register(classCommand(slotId, changes, sample), now));
  expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 2 });
});

test("a class of the same name in two unknown schools is two classes", async () => {
  const slotId = await makeOneSlot({ capacity: 100 });
  for (const schoolCommune of [schools.lyceeThiers.town.name, schools.collegeAmbert.town.name]) {
    await registrationOf(
      await register(classCommand(slotId, { school: "École imaginaire", schoolCommune }), now),
    );
  }
  expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 2 });
});
