import { beforeEach, describe, expect, test } from "vitest";
import { answerField, type QuestionFacts } from "#lib/domain/registration/questions.ts";
import { showRosterPage } from "#lib/queries/advisers/show-roster-page.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { registerPeople } from "#lib/services/advisers/register-people.ts";
import { exportRegistrations } from "#lib/services/registrations/export.ts";
import { listBatch, listCommand, makeAdviser, newPeople } from "#tests/support/advisers.ts";
import { database } from "#tests/support/database.ts";
import { makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { countRows, expectTruth, slotCounts } from "#tests/support/truth.ts";

let adviser: Awaited<ReturnType<typeof makeAdviser>>;
let eventId: string;
let slotId: string;
let questionId: string;

/** An event with one place that asks a person for a word, and a class for another. */
beforeEach(async () => {
  await resetScene();
  adviser = await makeAdviser();
  const event = await makeEvent({}, [{ capacity: 1 }]);
  eventId = event.eventId;
  slotId = event.slotIds[0] ?? "";
  questionId = await ask({ required: true });
  await ask({ label: "Pour une classe", audience: "CLASS", required: true });
});

async function ask(facts: Partial<QuestionFacts>): Promise<string> {
  const position = await database().question.count();
  const { choices = [], ...others } = facts;
  const { id } = await database().question.create({
    data: { eventId, position, label: "Un mot", type: "TEXT", choices: [...choices], ...others },
  });
  return id;
}

const saying = (...values: string[]) => ({ answers: { [answerField(questionId)]: values } });

/** Two people who answer, the first of whom gets the place. */
const answering = () =>
  listCommand(slotId, {
    people: [...newPeople(1, saying("Bois")), ...newPeople(1, saying("Fer"))],
  });

const send = (command: ReturnType<typeof listCommand>) =>
  registerPeople({ email: adviser.email }, command, now);

const listAnswers = async (batchId: string) => {
  const rows = await listBatch(batchId);
  const answers = await database().answer.findMany();
  return rows.map(
    ({ id }) => answers.find(({ registrationId }) => registrationId === id)?.values ?? null,
  );
};

describe("a list of people at an event that asks questions", () => {
  test("has its answers written, for those who wait too", async () => {
    const command = answering();
    expect(await send(command)).toMatchObject({ ok: true });
    expect(await listAnswers(command.submissionKey)).toEqual([["Bois"], ["Fer"]]);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 1 });
    await expectTruth();
  });

  test.each([
    ["is missing", [], "missing"],
    ["is blank", [" "], "missing"],
    ["is too long", ["a".repeat(301)], "tooLong"],
  ])(
    "is refused at the field of the row where an answer %s: nothing changes",
    async (_, values, fault) => {
      const people = [
        ...newPeople(1, saying("Bois")),
        ...newPeople(1, { ...saying(...values), position: 1 }),
      ];
      const before = await countRows();
      expect(await send(listCommand(slotId, { people }))).toEqual({
        ok: false,
        refusal: {
          kind: "answersWrong",
          faults: { [`${answerField(questionId)}-1`]: fault },
        },
      });
      expect(await countRows()).toEqual(before);
      expect(await database().answer.count()).toBe(0);
    },
  );

  test("has its first answer again, even where a question was added since", async () => {
    const command = answering();
    const first = await send(command);
    await ask({ label: "Une autre", required: true });
    expect(await send(command)).toEqual(first);
    expect(await database().answer.count()).toBe(2);
  });

  test("with another answer under the same key is refused", async () => {
    const command = answering();
    await send(command);
    const people = command.people.map((person) => ({ ...person, ...saying("Verre") }));
    expect(await send({ ...command, people })).toEqual({
      ok: false,
      refusal: { kind: "submissionKeyReused" },
    });
    expect(await listAnswers(command.submissionKey)).toEqual([["Bois"], ["Fer"]]);
  });
});

describe("places held without names", () => {
  const hold = async () => {
    const command = listCommand(slotId, { people: [], heldCount: 1 });
    await send(command);
    return (await listBatch(command.submissionKey))[0]?.id ?? "";
  };

  test("are held without an answer, and named with one", async () => {
    const heldId = await hold();
    const command = listCommand(slotId, { people: newPeople(1, saying("Bois")), heldId });
    expect(await send(command)).toMatchObject({ ok: true });
    expect(await listAnswers(command.submissionKey)).toEqual([["Bois"]]);
    await expectTruth();
  });

  test("are not named without one: nothing changes", async () => {
    const heldId = await hold();
    const before = await countRows();
    expect(await send(listCommand(slotId, { people: newPeople(1), heldId }))).toMatchObject({
      refusal: { kind: "answersWrong" },
    });
    expect(await countRows()).toEqual(before);
  });
});

test("the page asks what is asked of a person, in order, and nothing that was retired", async () => {
  await ask({ label: "De tous", audience: "BOTH" });
  const retired = await ask({ label: "Retirée" });
  await database().question.update({ where: { id: retired }, data: { retiredAt: now } });
  const { slug } = await database().event.findUniqueOrThrow({ where: { id: eventId } });
  const page = await showRosterPage({ email: adviser.email }, slug, slotId, undefined, now);
  expect(page?.questions.map(({ label }) => label)).toEqual(["Un mot", "De tous"]);
});

test("the staff reads the answers of each person, on their page and in the file", async () => {
  const lead = await makeActor("LEAD");
  const command = answering();
  await send(command);
  const [first] = await listBatch(command.submissionKey);
  expect((await showRegistrationPage(lead, first?.id ?? "", now))?.answers).toMatchObject([
    { values: ["Bois"], question: { label: "Un mot" } },
  ]);
  const file = await exportRegistrations(lead, eventId, now);
  const [header, ...lines] = file.ok ? file.content.trim().split("\r\n") : [];
  expect(header).toContain('"Un mot"');
  expect(lines.map((line) => /"(Bois|Fer)"/.exec(line)?.[1])).toEqual(["Bois", "Fer"]);
});
