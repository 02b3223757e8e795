import { expect, test } from "vitest";
import type { Question } from "#lib/domain/registration/questions.ts";
import { answerColumns, answerInWords } from "#lib/text/registration/answer.ts";

test.each([
  ["TEXT", ["Bonjour"], "Bonjour"],
  ["TEXT", ["YES"], "YES"],
  ["YES_NO", ["YES"], "Oui"],
  ["YES_NO", ["NO"], "Non"],
  ["NUMBER", ["1200"], "1\u00A0200"],
  ["CHOICE", ["Matin"], "Matin"],
  ["CHOICES", ["Matin", "Soir"], "Matin, Soir"],
] as const)("an answer to a question of type %s, %j, reads « %s »", (type, values, words) => {
  expect(answerInWords(type, values)).toBe(words);
});

const columnOf = (type: Question["type"], choices: string[] = []) =>
  answerColumns([
    {
      id: "one",
      label: "Êtes-vous déjà venu\u00A0?",
      hint: null,
      type,
      audience: "BOTH",
      required: false,
      choices,
    },
  ])[0];

test.each([
  ["Êtes-vous déjà venu\u00A0?", true],
  ["etes-vous deja venu ?", true],
  ["Déjà venu", false],
])("a column called « %s » answers the question: %s", (header, isCalled) => {
  expect(columnOf("TEXT")?.isCalled(header)).toBe(isCalled);
});

test.each([
  ["TEXT", "Oui", ["Oui"]],
  ["NUMBER", "12", ["12"]],
  ["YES_NO", "OUI", ["YES"]],
  ["YES_NO", "non", ["NO"]],
  ["CHOICE", "metal", ["Métal"]],
  ["CHOICES", "métal, BOIS", ["Métal", "Bois"]],
  ["CHOICES", "Métal, Verre", ["Métal", " Verre"]],
  ["YES_NO", "Peut-être", ["Peut-être"]],
] as const)("a cell under a question of type %s, « %s », means %j", (type, cell, values) => {
  const choices = type === "CHOICE" || type === "CHOICES" ? ["Bois", "Métal"] : [];
  expect(columnOf(type, choices)?.read(cell)).toEqual(values);
});
