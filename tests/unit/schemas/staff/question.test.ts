import { expect, test } from "vitest";
import { addQuestionSchema } from "#lib/schemas/staff/question.ts";

const posted = {
  eventId: "00000000-0000-7000-8000-000000000001",
  version: "1",
  label: "Venez-vous avec un car ?",
  hint: "",
  type: "YES_NO",
  choices: "",
  audience: "CLASS",
};

const list = { ...posted, type: "CHOICE" };

test("a question without choices forgets those that were typed", () => {
  expect(addQuestionSchema.parse({ ...posted, choices: "Oui\nNon" }).choices).toEqual([]);
});

test("the choices of a list are its lines, the blank ones left out", () => {
  const { choices } = addQuestionSchema.parse({ ...list, choices: " Matin \r\n\r\nSoir\n" });
  expect(choices).toEqual(["Matin", "Soir"]);
});

test.each([
  ["one choice only", "Matin", /au moins deux choix/],
  ["the same choice twice", "Matin\nMatin", /identiques/],
  ["21 choices", Array.from({ length: 21 }, (_, number) => number).join("\n"), /20 choix au plus/],
  ["a choice of 81 characters", `Matin\n${"a".repeat(81)}`, /80 caractères au plus/],
])("%s is asked again", (_, choices, sentence) => {
  const { error } = addQuestionSchema.safeParse({ ...list, choices });
  expect(error?.issues).toMatchObject([
    { path: ["choices"], message: expect.stringMatching(sentence) },
  ]);
});
