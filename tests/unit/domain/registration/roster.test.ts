import { describe, expect, it } from "vitest";
import {
  isBlankRow,
  needsHandout,
  placeRoster,
  readAnswersOfRow,
  readPastedRows,
  repeatedRows,
} from "#lib/domain/registration/roster.ts";

const camille = {
  lastName: "Exemple",
  firstName: "Camille",
  contact: "camille@courriel.example",
  commune: "Thiers",
  answers: {},
};

describe("rows pasted from a spreadsheet", () => {
  it.each([
    ["tabs", "Exemple\tCamille\tcamille@courriel.example\tThiers"],
    ["semicolons", "Exemple;Camille;camille@courriel.example;Thiers"],
    ["commas", "Exemple, Camille, camille@courriel.example, Thiers"],
    ["quotes", '"Exemple";"Camille";"camille@courriel.example";"Thiers"'],
    ["a header", "Nom;Prénom;Courriel;Commune\nExemple;Camille;camille@courriel.example;Thiers"],
    [
      "a header in another order",
      "Ville\tPrénom\tNom de famille\tE-mail\nThiers\tCamille\tExemple\tcamille@courriel.example",
    ],
    [
      "blank lines and Windows line ends",
      "\r\nExemple;Camille;camille@courriel.example;Thiers\r\n;;;\r\n",
    ],
    ["an address and no phone", "Exemple;Camille;camille@courriel.example;;Thiers"],
    [
      "a column we do not ask for",
      "Nom;Prénom;Âge;Mail;Commune\nExemple;Camille;31;camille@courriel.example;Thiers",
    ],
  ])("are read with %s", (_, pasted) => {
    expect(readPastedRows(pasted).rows).toEqual([camille]);
  });

  it("keep a separator inside quotes, and a doubled quote", () => {
    expect(readPastedRows('"Exemple, née ""Test""",Camille,0612345678,Thiers').rows).toMatchObject([
      { lastName: 'Exemple, née "Test"', firstName: "Camille", contact: "0612345678" },
    ]);
  });

  it("take the phone where the address is missing", () => {
    const pasted = "Nom;Prénom;Courriel;Téléphone;Commune\nExemple;Camille;;06 12 34 56 78;Thiers";
    expect(readPastedRows(pasted).rows).toEqual([{ ...camille, contact: "06 12 34 56 78" }]);
  });

  it.each([
    "Mél",
    "MEL",
    "Me\u0301l",
    "Adresse électronique",
    "Adresse",
    "E-mail",
    "Courrier électronique",
    "Coordonnées",
  ])("take the address from a column called « %s »", (title) => {
    const pasted = `Prénom, Nom, ${title}, Ville\nCamille, Exemple, camille@courriel.example, Thiers`;
    expect(readPastedRows(pasted)).toEqual({ rows: [camille], unread: [] });
  });

  it("keep both the address and the phone of a row", () => {
    const both = { ...camille, contact: "camille@courriel.example 06 12 34 56 78" };
    const titles = "Nom;Prénom;Téléphone;Mél;Ville";
    const line = "Exemple;Camille;06 12 34 56 78;camille@courriel.example;Thiers";
    expect(readPastedRows(`${titles}\n${line}`).rows).toEqual([
      { ...both, contact: "06 12 34 56 78 camille@courriel.example" },
    ]);
    expect(
      readPastedRows("Exemple;Camille;camille@courriel.example;06 12 34 56 78;Thiers").rows,
    ).toEqual([both]);
  });

  it("take the first phone of two: a form asks for one", () => {
    const pasted =
      "Nom;Prénom;Portable;Téléphone;Courriel;Ville\nExemple;Camille;0612345678;0473000000;camille@courriel.example;Thiers";
    expect(readPastedRows(pasted).rows[0]?.contact).toBe("0612345678 camille@courriel.example");
  });

  it("name the columns that were not read, unless they are empty", () => {
    const pasted =
      "Identifiant DE;Nom;Prénom;Courriel;Commune;Âge;Vide\n123A;Exemple;Camille;camille@courriel.example;Thiers;31;";
    expect(readPastedRows(pasted)).toEqual({ rows: [camille], unread: ["Identifiant DE", "Âge"] });
  });

  it("name no column where there are no titles", () => {
    const pasted = "Exemple;Camille;camille@courriel.example;06 12 34 56 78;Thiers;31";
    expect(readPastedRows(pasted).unread).toEqual([]);
  });

  it("join a postcode and a town of two columns", () => {
    const pasted =
      "Nom;Prénom;Téléphone;Code postal;Ville\nExemple;Camille;0612345678;63300;Thiers";
    expect(readPastedRows(pasted).rows[0]?.commune).toBe("63300 Thiers");
  });

  it("keep what a short line holds", () => {
    expect(readPastedRows("Exemple").rows).toEqual([
      { lastName: "Exemple", firstName: "", contact: "", commune: "", answers: {} },
    ]);
  });

  it("answer a question by the column that it names, whatever else its words hold", () => {
    const question = {
      field: "question-one",
      isCalled: (header: string) => header === "Quelle commune ?",
      read: (cell: string) => [cell.toUpperCase()],
    };
    const pasted =
      "Quelle commune ?;Nom;Prénom;Courriel;Commune\nAmbert;Exemple;Camille;camille@courriel.example;Thiers";
    expect(readPastedRows(`${pasted}\n;Essai`, [question]).rows).toEqual([
      { ...camille, answers: { "question-one": ["AMBERT"] } },
      { lastName: "Essai", firstName: "", contact: "", commune: "", answers: {} },
    ]);
  });

  it("are none where nothing is pasted", () => {
    expect(readPastedRows(" \n\n")).toEqual({ rows: [], unread: [] });
  });
});

it.each([
  ["CONFIRMED", true],
  ["WAITLISTED", true],
  ["CANCELLED", false],
  ["DECLINED", false],
  ["EXPIRED", false],
] as const)("somebody without an address who is %s needs a sheet: %s", (status, expected) => {
  expect(needsHandout({ hasAddress: false, status })).toBe(expected);
  expect(needsHandout({ hasAddress: true, status })).toBe(false);
});

it("a row of blanks is blank", () => {
  const answers = { "question-one": [" "] };
  const blank = { lastName: " ", firstName: "", contact: "", commune: "", answers };
  expect(isBlankRow(blank)).toBe(true);
  expect(isBlankRow({ ...blank, commune: "Thiers" })).toBe(false);
  expect(isBlankRow({ ...blank, answers: { "question-one": ["YES"] } })).toBe(false);
});

it("the answers of a row are read as those of one person, what is wrong at the fields of the row", () => {
  const question = { label: "Une ?", hint: null, audience: "BOTH", choices: [] } as const;
  const questions = [
    { ...question, id: "one", type: "TEXT", required: true },
    { ...question, id: "two", type: "NUMBER", required: false },
  ] as const;
  const limits = { answerText: 300, answerNumber: 9999 };
  const read = (answers: Record<string, string[]>) =>
    readAnswersOfRow(questions, { position: 4, answers }, limits);
  expect(read({ "question-one": ["Bonjour "], "question-two": [""] })).toEqual({
    answers: [{ questionId: "one", values: ["Bonjour"] }],
    faults: {},
  });
  expect(read({ "question-two": ["douze"] }).faults).toEqual({
    "question-one-4": "missing",
    "question-two-4": "notANumber",
  });
});

it("a repeated row points to the first that shares an address or a name and commune", () => {
  const repeats = repeatedRows([
    ["a@x.example", "exemple camille thiers"],
    ["+33612345678", "essai dominique ambert"],
    ["b@x.example", "exemple camille thiers"],
    ["+33612345678", "autre sacha lezoux"],
  ]);
  expect([...repeats]).toEqual([
    [2, 0],
    [3, 1],
  ]);
});

describe("of a list of five people, those placed at once", () => {
  const slot = {
    capacity: 10,
    classCapacity: null,
    booked: 0,
    bookedClasses: 0,
    waiting: 0,
    waitlistOpen: true,
  };
  const closed = { ...slot, waitlistOpen: false };

  it.each([
    ["all, where places are free", slot, 5],
    ["all, where the entry is free", { ...slot, capacity: null }, 5],
    ["the first ones, where few places are left", { ...slot, booked: 7 }, 3],
    ["nobody, where it is full", { ...slot, booked: 10 }, 0],
    ["nobody while somebody waits, whatever is free", { ...slot, waiting: 1 }, 0],
  ])("are %s", (_, counted, atOnce) => {
    expect(placeRoster(counted, 5, 0)).toEqual({ atOnce });
  });

  it("are none where not all fit and there is no list: the adviser chooses who", () => {
    const refusal = { kind: "fewerPlacesLeft", left: 3 };
    expect(placeRoster({ ...closed, booked: 7 }, 5, 0)).toEqual({ refusal });
    expect(placeRoster(closed, 5, 0)).toEqual({ atOnce: 5 });
  });

  it.each([
    ["as many as are free", { ...slot, booked: 2 }, { atOnce: 8 }],
    [
      "fewer than asked",
      { ...slot, booked: 3 },
      { refusal: { kind: "fewerPlacesToHold", left: 2 } },
    ],
    ["none", { ...slot, booked: 7 }, { refusal: { kind: "fewerPlacesToHold", left: 0 } }],
    [
      "none while somebody waits",
      { ...slot, waiting: 1 },
      { refusal: { kind: "fewerPlacesToHold", left: 0 } },
    ],
  ])("leave three places to hold without names: %s", (_, counted, placing) => {
    expect(placeRoster(counted, 5, 3)).toEqual(placing);
  });
});
