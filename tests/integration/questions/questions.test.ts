import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { showQuestionsPage } from "#lib/queries/desk/events/question-pages.ts";
import { addQuestion } from "#lib/services/questions/add-question.ts";
import { changeQuestion } from "#lib/services/questions/change-question.ts";
import { moveQuestion } from "#lib/services/questions/move-question.ts";
import { retireQuestion } from "#lib/services/questions/retire-question.ts";
import { createPerson } from "#tests/integration/staff/registration-stage.ts";
import {
  createActor,
  createEvent,
  createSlot,
  now,
  resetStage,
} from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

let lead: Actor;
let eventId: string;

beforeEach(async () => {
  await resetStage();
  lead = await createActor("LEAD");
  eventId = (await createEvent()).id;
});

const facts = {
  label: "Venez-vous avec un car\u00A0?",
  hint: null,
  type: "YES_NO" as const,
  audience: "BOTH" as const,
  required: false,
  choices: [],
};

/** What the page shows, and posts back. */
const target = async () => {
  const { version } = await database().event.findUniqueOrThrow({ where: { id: eventId } });
  return { eventId, version };
};

const listed = async () => {
  const page = await showQuestionsPage(lead, eventId);
  if (!page) throw new Error("the page is not there");
  return { asked: page.asked, retired: page.retired, labels: page.asked.map(({ label }) => label) };
};

async function ask(...labels: string[]): Promise<string[]> {
  for (const label of labels) {
    await addQuestion(lead, { ...facts, ...(await target()), label }, now);
  }
  return (await listed()).asked.map(({ id }) => id);
}

async function answer(questionId: string, values: string[]): Promise<void> {
  const { id: slotId } = await createSlot(eventId);
  const { id: registrationId } = await createPerson(eventId, { slotIds: [slotId] });
  await database().answer.create({ data: { registrationId, questionId, values } });
}

describe("the questions of an event", () => {
  test("are asked in the order in which they were added, and moved by one", async () => {
    const [, second = ""] = await ask("Une", "Deux", "Trois");
    expect((await listed()).labels).toEqual(["Une", "Deux", "Trois"]);
    await moveQuestion(lead, { ...(await target()), questionId: second, way: "up" }, now);
    expect((await listed()).labels).toEqual(["Deux", "Une", "Trois"]);
  });

  test("are twenty at most; a retired one makes room", async () => {
    const ids = await ask(...Array.from({ length: 20 }, (_, number) => `Question ${number}`));
    const oneMore = async () => addQuestion(lead, { ...facts, ...(await target()) }, now);
    const before = await target();
    expect(await oneMore()).toEqual({
      ok: false,
      refusal: { kind: "tooManyQuestions", max: 20 },
    });
    expect(await target()).toEqual(before);
    await retireQuestion(lead, { ...before, questionId: ids[3] ?? "" }, now);
    expect(await oneMore()).toEqual({ ok: true });
    expect((await listed()).asked.map(({ position }) => position)).toEqual([...Array(20).keys()]);
  });

  test("each change of them is told in the history, texts by name only", async () => {
    const [questionId = ""] = await ask("Une");
    await changeQuestion(
      lead,
      { ...facts, ...(await target()), questionId, label: "Deux", required: true },
      now,
    );
    const entries = await database().historyEntry.findMany({ where: { eventId } });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      "questionAdded",
      "questionChanged",
    ]);
    expect(JSON.stringify(entries)).not.toContain("Deux");
  });
});

describe("a question that is changed", () => {
  test("is the same one while nobody has answered it", async () => {
    const [questionId = ""] = await ask("Une");
    await changeQuestion(lead, { ...facts, ...(await target()), questionId, label: "Deux" }, now);
    expect((await listed()).asked).toMatchObject([{ id: questionId, label: "Deux" }]);
  });

  test("keeps its old words for the old answers, and is asked anew in its place", async () => {
    const [questionId = ""] = await ask("Une", "Autre");
    await answer(questionId, ["YES"]);
    await changeQuestion(lead, { ...facts, ...(await target()), questionId, label: "Deux" }, now);
    const { labels, asked, retired } = await listed();
    expect(labels).toEqual(["Deux", "Autre"]);
    expect(asked[0]?.id).not.toBe(questionId);
    expect(retired).toMatchObject([{ id: questionId, label: "Une", answerCount: 1 }]);
  });

  test("stays the same one where only its hint and its duty change", async () => {
    const [questionId = ""] = await ask("Une");
    await answer(questionId, ["YES"]);
    const changes = { label: "Une", hint: "Même petit.", required: true };
    await changeQuestion(lead, { ...facts, ...(await target()), questionId, ...changes }, now);
    expect((await listed()).asked).toMatchObject([{ id: questionId, ...changes }]);
  });
});

describe("a question that is retired", () => {
  test("is asked no more, and stays listed for its answers", async () => {
    const [first = "", second = ""] = await ask("Une", "Deux");
    await answer(first, ["NO"]);
    for (const questionId of [first, second]) {
      expect(await retireQuestion(lead, { ...(await target()), questionId }, now)).toEqual({
        ok: true,
      });
    }
    const { asked, retired } = await listed();
    expect(asked).toEqual([]);
    expect(retired.map(({ label }) => label)).toEqual(["Une"]);
  });
});

describe("a page that is old changes nothing", () => {
  test("of two changes at once, one is kept", async () => {
    const [questionId = ""] = await ask("Une");
    const seen = await target();
    const results = await Promise.all(
      ["Deux", "Trois"].map((label) =>
        changeQuestion(lead, { ...facts, ...seen, questionId, label }, now),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { kind: "editedMeanwhile" } });
  });

  test("a retired question is neither changed, moved nor retired again", async () => {
    const [questionId = ""] = await ask("Une");
    await retireQuestion(lead, { ...(await target()), questionId }, now);
    const known = { ...(await target()), questionId };
    const refused = { ok: false, refusal: { kind: "editedMeanwhile" } };
    expect(await changeQuestion(lead, { ...facts, ...known }, now)).toEqual(refused);
    expect(await moveQuestion(lead, { ...known, way: "up" }, now)).toEqual(refused);
    expect(await retireQuestion(lead, known, now)).toEqual(refused);
  });

  test("of a cancelled event neither", async () => {
    await database().event.update({
      where: { id: eventId },
      data: { status: "CANCELLED", cancelReason: "Panne", cancelledAt: now },
    });
    expect(await addQuestion(lead, { ...facts, ...(await target()) }, now)).toEqual({
      ok: false,
      refusal: { kind: "eventCancelled" },
    });
  });
});
