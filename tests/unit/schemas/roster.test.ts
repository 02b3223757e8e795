import { describe, expect, test } from "vitest";
import type { Question } from "#lib/domain/registration/questions.ts";
import { checkRoster, rosterFormSchema, type TypedRow, valuesOfRows } from "#lib/schemas/roster.ts";

const form = {
  slotId: "0190a0a0-0000-7000-8000-000000000001",
  submissionKey: "0190a0a0-0000-7000-8000-000000000002",
  act: "send",
  pasted: "",
};

function row(position: number, changes: Partial<TypedRow> = {}): TypedRow {
  return {
    position,
    lastName: "Exemple",
    firstName: `Personne ${"abcdefghij"[position]}`,
    contact: `personne.${position}@courriel.example`,
    commune: "Thiers",
    communeChoice: "",
    isChosen: true,
    answers: {},
    ...changes,
  };
}

describe("the form of an adviser", () => {
  test("gives the rows that are filled, with their boxes and their places in the form", () => {
    const fields = {
      "lastName-0": " ",
      "lastName-4": "Exemple",
      "chosen-4": "on",
      "commune-7": "Thiers",
    };
    expect(rosterFormSchema.parse({ ...form, ...fields }).rows).toMatchObject([
      { position: 4, lastName: "Exemple", isChosen: true },
      { position: 7, commune: "Thiers", isChosen: false },
    ]);
  });

  test("gives each row its own answers, and keeps a row of which only an answer is filled", () => {
    const answers = {
      "question-one-1": ["Oui"],
      "question-two-1": ["Bois", "Métal"],
      "question-one-2": [""],
      "question-one-11": ["Non"],
    };
    const { rows } = rosterFormSchema.parse({ ...form, "lastName-1": "Exemple", answers });
    expect(rows).toMatchObject([
      { position: 1, answers: { "question-one": ["Oui"], "question-two": ["Bois", "Métal"] } },
      { position: 11, lastName: "", answers: { "question-one": ["Non"] } },
    ]);
  });

  test("reads no row after the thirtieth", () => {
    expect(rosterFormSchema.parse({ ...form, "lastName-30": "Exemple" }).rows).toEqual([]);
  });

  test("refuses more held places than are kept for one adviser", () => {
    expect(rosterFormSchema.safeParse({ ...form, heldCount: "31" }).success).toBe(false);
    expect(rosterFormSchema.parse({ ...form, heldCount: "30" }).heldCount).toBe(30);
    expect(rosterFormSchema.parse({ ...form, heldCount: "" }).heldCount).toBe(0);
  });
});

describe("the rows of a list", () => {
  test("give people, with an address or a phone", () => {
    const { people, errors } = checkRoster([row(0), row(1, { contact: "06 39 98 00 01" })], []);
    expect(errors).toEqual({});
    expect(people).toMatchObject([
      { email: "personne.0@courriel.example", phone: null },
      { email: null, phone: "+33639980001" },
    ]);
  });

  test.each([
    "06 39 98 00 01 personne.0@courriel.example",
    "personne.0@courriel.example, 06 39 98 00 01",
    "personne.0@courriel.example / 06.39.98.00.01",
  ])("keep both the address and the phone of « %s »", (contact) => {
    const { people, errors } = checkRoster([row(0, { contact })], []);
    expect(errors).toEqual({});
    expect(people).toMatchObject([{ email: "personne.0@courriel.example", phone: "+33639980001" }]);
  });

  test("that repeat a name, and of two contacts one, are flagged", () => {
    const [firstName, lastName] = ["Exemple", "Personne A"];
    const { errors } = checkRoster(
      [
        row(0, { contact: "personne.0@courriel.example 0639980001", commune: "Ambert" }),
        row(1, { firstName, lastName, contact: "0639980001" }),
      ],
      [],
    );
    expect(Object.keys(errors)).toEqual(["contact-1"]);
  });

  test.each([
    [{ lastName: "" }, "lastName-3", "Écrivez le nom."],
    [{ firstName: "" }, "firstName-3", "Écrivez le prénom."],
    [{ firstName: "Lou 2" }, "firstName-3", "Écrivez le prénom avec des lettres seulement."],
    [
      { contact: "" },
      "contact-3",
      "Écrivez un courriel ou un téléphone, ou à défaut votre propre courriel.",
    ],
    [{ contact: "lou@" }, "contact-3", "Vérifiez ce courriel."],
    [{ contact: "06 12" }, "contact-3", "Vérifiez ce téléphone"],
    [{ contact: "lou@courriel.example 06 12" }, "contact-3", "Vérifiez ce téléphone"],
    [
      { contact: "lou@courriel.example lou@essai.example" },
      "contact-3",
      "Écrivez un seul courriel, et un seul téléphone.",
    ],
    [{ commune: "" }, "commune-3", "Écrivez la commune ou le code postal."],
    [
      { commune: "https://x.example" },
      "commune-3",
      "N’écrivez ici ni adresse de site, ni courriel, ni numéro de téléphone.",
    ],
  ])("refuse %j at its own field, and let the others be", (change, field, sentence) => {
    const { people, errors } = checkRoster([row(2), row(3, change)], []);
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toContain(sentence);
    expect(people.map(({ position }) => position)).toEqual([2]);
  });

  test.each([
    ["name and address", { firstName: "PERSONNE-A", contact: "PERSONNE.0@courriel.example" }],
    ["name and commune", { firstName: "personne  A", commune: "THIERS" }],
  ])("that repeat the %s of another are flagged, naming the first", (_, change) => {
    const { people, errors } = checkRoster([row(0), row(1), row(2, change)], []);
    expect(people).toHaveLength(2);
    expect(errors["contact-2"]).toContain("C’est la même personne qu’à la ligne 1");
  });

  test("that repeat a name and a phone are flagged, however they are written", () => {
    const [firstName, lastName] = ["Exemple", "Personne A"];
    const { errors } = checkRoster(
      [
        row(0, { contact: "0639980001", commune: "Ambert" }),
        row(1, { firstName, lastName, contact: "+33 6 39 98 00 01" }),
      ],
      [],
    );
    expect(Object.keys(errors)).toEqual(["contact-1"]);
  });

  test("of one phone or address and several names are several people, in any script", () => {
    const shared = (position: number, firstName: string, lastName: string) =>
      row(position, { firstName, lastName, contact: "06 39 98 00 01" });
    const rows = [
      shared(0, "Lou", "Exemple"),
      shared(1, "Иван", "Петров"),
      shared(2, "Олег", "Петров"),
    ];
    const { people, errors } = checkRoster(rows, []);
    expect(errors).toEqual({});
    expect(people).toHaveLength(3);
  });
});

describe("the event's questions in the rows of a list", () => {
  const question: Question = {
    id: "one",
    label: "Une ?",
    hint: null,
    type: "TEXT",
    audience: "BOTH",
    required: true,
    choices: [],
  };
  const answers = { "question-one": ["Bonjour"] };

  test("are answered row by row: what is wrong is told at its own field", () => {
    const rows = [row(0, { answers }), row(1), row(2, { lastName: "" })];
    const { people, errors } = checkRoster(rows, [question]);
    expect(people).toMatchObject([{ position: 0, answers }]);
    expect(errors).toEqual({
      "question-one-1": "Répondez à cette question.",
      "lastName-2": "Écrivez le nom.",
      "question-one-2": "Répondez à cette question.",
    });
  });

  test("are given back in their row", () => {
    expect(valuesOfRows([row(0), row(1, { answers })])).toMatchObject({
      "lastName-1": ["Exemple"],
      "question-one-1": ["Bonjour"],
    });
  });
});
