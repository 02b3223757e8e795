import { describe, expect, test } from "vitest";
import {
  chosenClassName,
  classNameKey,
  groupNumbers,
  groupOfClass,
  nameKey,
  schoolKey,
} from "#lib/domain/registration/same-registrant.ts";

type Name = readonly [firstName: string, lastName: string];

const keyOf = ([firstName, lastName]: Name) => nameKey(firstName, lastName);

describe("one name, as people write it:", () => {
  test.each<[what: string, one: Name, other: Name]>([
    ["case", ["Lou", "Exemple"], ["LOU", "exemple"]],
    ["accents", ["Léa", "Noël"], ["Lea", "Noel"]],
    ["accents written apart", ["Léa", "Noël"], ["Le\u0301a", "Noe\u0308l"]],
    ["ligatures", ["Cœur", "Læta"], ["Coeur", "Laeta"]],
    ["letters of the North and the East", ["Søren", "Łukasz"], ["Soren", "Lukasz"]],
    ["a sharp s", ["Anna", "Groß"], ["Anna", "GROSS"]],
    ["a hyphen or a space", ["Jean-Pierre", "Martin"], ["Jean Pierre", "Martin"]],
    ["a hyphen or nothing", ["Jean-Pierre", "Martin"], ["Jeanpierre", "Martin"]],
    ["spaces around", [" Lou ", "Exemple"], ["Lou", "  Exemple"]],
    ["apostrophes", ["Inès", "D'Almeida"], ["Inès", "D’Almeida"]],
    ["an apostrophe or none", ["Inès", "D'Almeida"], ["Ines", "Dalmeida"]],
    ["the last name first", ["Lou", "Exemple"], ["Exemple", "Lou"]],
    ["a second first name with the last", ["Jean Pierre", "Martin"], ["Jean", "Pierre Martin"]],
    ["all of it in one field's order", ["Ana Maria", "da Silva"], ["DA SILVA", "ana-maria"]],
    ["Cyrillic, case", ["Иван", "Петров"], ["ИВАН", "петров"]],
    ["Cyrillic, order", ["Иван", "Петров"], ["Петров", "Иван"]],
    ["Greek, the last sigma", ["Γιώργος", "Παπάς"], ["ΓΙΩΡΓΟΣ", "ΠΑΠΑΣ"]],
    ["Arabic, hamza and vowels", ["أحمد", "عَلي"], ["احمد", "علي"]],
    ["Chinese, order", ["小明", "王"], ["王", "小明"]],
  ])("%s", (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

describe("two names:", () => {
  test.each<[one: Name, other: Name]>([
    [
      ["Lou", "Exemple"],
      ["Louis", "Exemple"],
    ],
    [
      ["Léa", "Martin"],
      ["Aël", "Martin"],
    ],
    [
      ["Иван", "Петров"],
      ["Олег", "Петров"],
    ],
    [
      ["राम", "शर्मा"],
      ["रमा", "शर्मा"],
    ],
    [
      ["王", "小明"],
      ["王", "小红"],
    ],
    [
      ["Иван", "Петров"],
      ["أحمد", "علي"],
    ],
  ])("%j and %j", (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

test("no name has an empty key", () => {
  for (const name of ["Иван", "王", "أحمد", "ʹ", "ไทย", "É"]) {
    expect(nameKey(name, "")).toBeTruthy();
  }
  expect(nameKey("", "")).toBeNull();
  expect(nameKey(" ", "")).toBeNull();
});

describe("one class, as people write it:", () => {
  test.each([
    [
      "3e B",
      ["3ème B", "3eB", "3EME-B", "3 ème b", "3è B", "3ieme B", "3B", "troisième B", "3e-b"],
    ],
    ["2de 4", ["2nde 4", "Seconde 4", "2DE4"]],
    ["1re STMG", ["1ère STMG", "Première STMG", "1 ere stmg"]],
    ["Tle ASSP", ["Terminale ASSP", "TLE-ASSP"]],
    ["3e B groupe 2", ["3ème B – Groupe 2", "3eB groupe2"]],
    ["6e Émeraude", ["6ème émeraude", "6E EMERAUDE"]],
    ["3е Б", ["3Е-б"]],
  ])("%s", (name, others) => {
    for (const other of others) expect(classNameKey(other)).toBe(classNameKey(name));
  });
});

test("other classes are others, and none has an empty key", () => {
  const names = [
    "3e B",
    "3e A",
    "4e B",
    "3e B groupe 1",
    "3e B groupe 2",
    "201",
    "2MRC1",
    "3e",
    "!!",
  ];
  const keys = [...names, "Б", "В"].map(classNameKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => key.length > 0)).toBe(true);
});

test("schools are compared as people write them, and never by nothing", () => {
  expect(schoolKey("Collège Saint-Exupéry", "Thiers")).toBe(
    schoolKey("COLLEGE Saint Exupery", "thiers"),
  );
  expect(schoolKey("Школа 1", "Thiers")).not.toBe(schoolKey("Школа 2", "Thiers"));
});

describe("another group of a class", () => {
  test("is named after the class, without the group that it had", () => {
    expect(groupOfClass("3e B", 2)).toBe("3e B groupe 2");
    expect(groupOfClass("3e B groupe 1", 2)).toBe("3e B groupe 2");
  });

  test("is what registers where it was offered for the name that is typed", () => {
    for (const number of groupNumbers) {
      const offered = `3e B groupe ${number}`;
      expect(chosenClassName("3e B", offered)).toBe(offered);
    }
    expect(chosenClassName("3e B", null)).toBe("3e B");
    expect(chosenClassName("3e C", "3e B groupe 2")).toBe("3e C");
    expect(chosenClassName("3e B", "le mot de trop")).toBe("3e B");
  });
});
