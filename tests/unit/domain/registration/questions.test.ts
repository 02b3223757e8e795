import { describe, expect, test } from "vitest";
import {
  answerField,
  changeOfQuestion,
  isAskedOf,
  moveByOne,
  type Question,
  type QuestionFacts,
  readAnswers,
} from "#lib/domain/registration/questions.ts";

const limits = { answerText: 300, answerNumber: 9999 };

const facts: QuestionFacts = {
  label: "Une question",
  hint: null,
  type: "TEXT",
  audience: "BOTH",
  required: false,
  choices: [],
};

function read(changes: Partial<Question>, ...values: string[]) {
  const question = { ...facts, id: "one", ...changes };
  return readAnswers([question], { [answerField("one")]: values }, limits);
}

const colours = ["Bleu", "Rouge", "Vert"];

describe("an answer is taken", () => {
  test.each<[string, Partial<Question>, string[], string[]]>([
    ["a text, without the spaces around it", {}, ["  Bonjour "], ["Bonjour"]],
    ["a text of 300 characters", {}, ["a".repeat(300)], ["a".repeat(300)]],
    ["a text that a spreadsheet would compute, as it is", {}, ["=1+1"], ["=1+1"]],
    ["a choice", { type: "CHOICE", choices: colours }, ["Rouge"], ["Rouge"]],
    [
      "the first of two, where one may be chosen",
      { type: "CHOICE", choices: colours },
      ["Vert", "Bleu"],
      ["Vert"],
    ],
    [
      "several choices, each once",
      { type: "CHOICES", choices: colours },
      ["Vert", "Bleu", "Vert"],
      ["Vert", "Bleu"],
    ],
    ["yes", { type: "YES_NO" }, ["YES"], ["YES"]],
    ["a number", { type: "NUMBER" }, ["12"], ["12"]],
    ["none at all", { type: "NUMBER" }, ["0"], ["0"]],
    ["the largest number", { type: "NUMBER" }, ["9999"], ["9999"]],
  ])("%s", (_, question, posted, values) => {
    expect(read(question, ...posted)).toEqual({
      answers: [{ questionId: "one", values }],
      refusal: null,
    });
  });

  test.each<[string, string[]]>([
    ["nothing posted", []],
    ["a blank", ["  "]],
  ])("%s is no answer to a question that may be left", (_, posted) => {
    expect(read({}, ...posted)).toEqual({ answers: [], refusal: null });
  });
});

describe("an answer is asked again", () => {
  test.each<[string, Partial<Question>, string[], string]>([
    ["nothing, where one is required", { required: true }, [], "missing"],
    ["a blank, where one is required", { required: true }, [" "], "missing"],
    [
      "no box ticked, where one is required",
      { type: "CHOICES", choices: colours, required: true },
      [],
      "missing",
    ],
    ["a text of 301 characters", {}, ["a".repeat(301)], "tooLong"],
    ["a text of two lines", {}, ["a\nb"], "severalLines"],
    [
      "a choice that was not offered",
      { type: "CHOICE", choices: colours },
      ["Jaune"],
      "unknownChoice",
    ],
    [
      "one wrong choice among several",
      { type: "CHOICES", choices: colours },
      ["Bleu", "Jaune"],
      "unknownChoice",
    ],
    ["neither yes nor no", { type: "YES_NO" }, ["Oui"], "unknownChoice"],
    ["words for a number", { type: "NUMBER" }, ["douze"], "notANumber"],
    ["a negative number", { type: "NUMBER" }, ["-1"], "notANumber"],
    ["half of one", { type: "NUMBER" }, ["1,5"], "notANumber"],
    ["too large a number", { type: "NUMBER" }, ["10000"], "notANumber"],
  ])("%s", (_, question, posted, fault) => {
    expect(read(question, ...posted).refusal).toEqual({
      kind: "answersWrong",
      faults: { "question-one": fault },
    });
  });

  test("each wrong field has its own fault", () => {
    const two = ["one", "two"].map((id) => ({ ...facts, id, required: true }));
    expect(readAnswers(two, {}, limits).refusal).toEqual({
      kind: "answersWrong",
      faults: { "question-one": "missing", "question-two": "missing" },
    });
  });
});

test("a field of no question is ignored: its question was retired since the page was opened", () => {
  expect(readAnswers([], { "question-gone": ["Bleu"] }, limits)).toEqual({
    answers: [],
    refusal: null,
  });
});

test.each([
  ["CLASS", "CLASS", true],
  ["CLASS", "INDIVIDUAL", false],
  ["PERSON", "CLASS", false],
  ["PERSON", "INDIVIDUAL", true],
  ["BOTH", "CLASS", true],
  ["BOTH", "INDIVIDUAL", true],
] as const)("a question for %s, asked of %s: %s", (audience, kind, isAsked) => {
  expect(isAskedOf({ audience }, kind)).toBe(isAsked);
});

describe("a question that people answered", () => {
  test.each<[string, Partial<QuestionFacts>]>([
    ["other words", { label: "Une autre question" }],
    ["another type", { type: "NUMBER" }],
    ["other choices", { type: "CHOICE", choices: ["Oui", "Non"] }],
  ])("with %s is asked anew", (_, changes) => {
    expect(changeOfQuestion(facts, { ...facts, ...changes }, true)).toBe("askedAnew");
    expect(changeOfQuestion(facts, { ...facts, ...changes }, false)).toBe("inPlace");
  });

  test.each<[string, Partial<QuestionFacts>]>([
    ["hint", { hint: "En un mot." }],
    ["duty", { required: true }],
    ["public", { audience: "CLASS" }],
  ])("with another %s changes in place", (_, changes) => {
    expect(changeOfQuestion(facts, { ...facts, ...changes }, true)).toBe("inPlace");
  });
});

test.each([
  ["b", "up", "bac"],
  ["b", "down", "acb"],
  ["a", "up", "abc"],
  ["c", "down", "abc"],
] as const)("of a, b, c, moving %s %s gives %s", (id, way, order) => {
  expect(moveByOne(["a", "b", "c"], id, way).join("")).toBe(order);
});
