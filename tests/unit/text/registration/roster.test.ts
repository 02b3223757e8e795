import { expect, it } from "vitest";
import { errorsByRow, handoutInWords, verifiedInWords } from "#lib/text/registration/roster.ts";

/** Whichever spaces keep words together. */
const plain = (sentence: string | null) => sentence?.replaceAll(/\s/g, " ");

it("a verified list says which columns of the pasted table were left aside", () => {
  expect(plain(verifiedInWords({ ready: 2, waiting: 0, unread: ["Identifiant DE", "Âge"] }))).toBe(
    "2 lignes sont prêtes. Relisez, puis inscrivez. Ces colonnes n’ont pas été lues : « Identifiant DE », « Âge ».",
  );
  expect(plain(verifiedInWords({ ready: 0, waiting: 0, unread: ["Âge"] }))).toBe(
    "Cette colonne n’a pas été lue : « Âge ».",
  );
  expect(verifiedInWords({ ready: 0, waiting: 0, unread: [] })).toBeNull();
});

it("one person is spoken of as one, several as several", () => {
  expect(handoutInWords(1)).toContain("Imprimez sa fiche et donnez-la-lui.");
  expect(handoutInWords(1)).toContain("c’est à vous de la prévenir");
  expect(handoutInWords(2)).toContain("Imprimez leurs fiches et donnez à chacune la sienne.");
  expect(handoutInWords(2)).toContain("c’est à vous de les prévenir");
});

it("what is wrong is told in the order of the rows, with whose row it is", () => {
  const rows = [
    { position: 2, firstName: "Jean-Pierre", lastName: "O'Connor" },
    { position: 10, firstName: " ", lastName: "" },
  ];
  const { errors, whose } = errorsByRow(
    { "contact-10": "A", "contact-2": "B", "communeChoice-2": "C", pasted: "D" },
    rows,
  );
  expect(Object.keys(errors)).toEqual(["pasted", "contact-2", "communeChoice-2", "contact-10"]);
  expect(whose).toEqual({
    pasted: "",
    "contact-2": "Ligne 3, Jean-Pierre O'Connor",
    "communeChoice-2": "Ligne 3, Jean-Pierre O'Connor",
    "contact-10": "Ligne 11",
  });
});

it("a verified list says who would wait", () => {
  expect(plain(verifiedInWords({ ready: 4, waiting: 1, unread: [] }))).toBe(
    "4 lignes sont prêtes. Il manque des places : 1 personne sera sur liste d’attente. Relisez, puis inscrivez.",
  );
});
