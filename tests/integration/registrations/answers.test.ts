import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Question as StoredQuestion } from "#lib/db/generated/client.ts";
import { answerField, type QuestionFacts } from "#lib/domain/registration/questions.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { changeQuestion } from "#lib/services/questions/change-question.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import { makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { countRows, expectTruth, registrationOf, tokenOf } from "#tests/support/truth.ts";

let eventId: string;
let slotId: string;

beforeEach(async () => {
  await resetScene();
  const made = await makeEvent();
  eventId = made.eventId;
  slotId = made.slotIds[0] ?? "";
});

let position = 0;

function ask(facts: Partial<QuestionFacts> = {}): Promise<StoredQuestion> {
  position = (position + 1) % 20;
  const { choices = [], ...others } = facts;
  return database().question.create({
    data: { eventId, position, label: "Un mot", type: "TEXT", choices: [...choices], ...others },
  });
}

const storedAnswers = () =>
  database().answer.findMany({
    orderBy: { question: { position: "asc" } },
    select: { registrationId: true, questionId: true, values: true },
  });

describe("the answers to an event's own questions", () => {
  test("are written with the registration, several choices in their order", async () => {
    const text = await ask();
    const several = await ask({ type: "CHOICES", choices: ["Bois", "Métal", "Textile"] });
    const answers = {
      [answerField(text.id)]: ["Bonjour"],
      [answerField(several.id)]: ["Textile", "Bois"],
    };
    const { id } = await registrationOf(await register(classCommand(slotId, { answers }), now));
    expect(await storedAnswers()).toEqual([
      { registrationId: id, questionId: text.id, values: ["Bonjour"] },
      { registrationId: id, questionId: several.id, values: ["Textile", "Bois"] },
    ]);
    await expectTruth();
  });

  test("of a class are not asked of a person", async () => {
    await ask({ audience: "CLASS", required: true });
    expect(await register(personCommand(slotId), now)).toMatchObject({ ok: true });
    expect(await storedAnswers()).toEqual([]);
  });

  test("that are wrong are told by field, and nothing is written", async () => {
    const missing = await ask({ required: true });
    const wrong = await ask({ type: "CHOICE", choices: ["Bois", "Métal"] });
    const before = await countRows();
    const answers = { [answerField(wrong.id)]: ["Verre"] };
    expect(await register(personCommand(slotId, { answers }), now)).toEqual({
      ok: false,
      refusal: {
        kind: "answersWrong",
        faults: {
          [answerField(missing.id)]: "missing",
          [answerField(wrong.id)]: "unknownChoice",
        },
      },
    });
    expect(await countRows()).toEqual(before);
    expect(await storedAnswers()).toEqual([]);
  });

  test("to a question of another event are not taken", async () => {
    const answers = { [answerField(randomUUID())]: ["Bonjour"] };
    expect(await register(personCommand(slotId, { answers }), now)).toMatchObject({ ok: true });
    expect(await storedAnswers()).toEqual([]);
  });

  test("come with a registration that waits, too", async () => {
    await database().slot.update({ where: { id: slotId }, data: { capacity: 1 } });
    const { id } = await ask();
    await register(personCommand(slotId), now);
    const answers = { [answerField(id)]: ["Bonjour"] };
    const waiting = await registrationOf(await register(personCommand(slotId, { answers }), now));
    expect(waiting.status).toBe("WAITLISTED");
    expect(await storedAnswers()).toMatchObject([{ registrationId: waiting.id }]);
  });
});

describe("the same submission", () => {
  test("ten times at once writes its answers once", async () => {
    const { id } = await ask();
    const command = personCommand(slotId, { answers: { [answerField(id)]: ["Bonjour"] } });
    const results = await Promise.all(Array.from({ length: 10 }, () => register(command, now)));
    expect(results).toEqual(results.map(() => results[0]));
    expect(await storedAnswers()).toHaveLength(1);
  });

  test("with another answer is refused", async () => {
    const { id } = await ask();
    const command = personCommand(slotId, { answers: { [answerField(id)]: ["Bonjour"] } });
    await register(command, now);
    const other = { ...command, answers: { [answerField(id)]: ["Bonsoir"] } };
    expect(await register(other, now)).toEqual({
      ok: false,
      refusal: { kind: "submissionKeyReused" },
    });
  });

  test("has its first answer, even where a question was made compulsory since", async () => {
    const { id } = await ask();
    const command = personCommand(slotId);
    const first = await register(command, now);
    await database().question.update({ where: { id }, data: { required: true } });
    expect(await register(command, now)).toEqual(first);
  });
});

test("a question that changed keeps its old answers readable, for the person and for the staff", async () => {
  const lead = await makeActor("LEAD");
  const question = await ask({ label: "Avant" });
  const answers = { [answerField(question.id)]: ["Bonjour"] };
  const result = await register(personCommand(slotId, { answers }), now);
  const { id: questionId, hint, type, audience, required, choices } = question;
  const facts = { hint, type, audience, required, choices, label: "Après" };
  expect(await changeQuestion(lead, { ...facts, eventId, version: 1, questionId }, now)).toEqual({
    ok: true,
  });
  const { id } = await registrationOf(result);
  const old = [{ values: ["Bonjour"], question: { label: "Avant", retiredAt: now } }];
  expect((await showRegistration(tokenOf(result), now))?.answers).toMatchObject(old);
  expect((await showRegistrationPage(lead, id, now))?.answers).toMatchObject(old);
  expect(await register(personCommand(slotId, { answers }), now)).toMatchObject({ ok: true });
  expect(await storedAnswers()).toHaveLength(1);
});
