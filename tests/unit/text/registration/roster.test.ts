import { expect, it } from "vitest";
import { handoutInWords, verifiedInWords } from "#lib/text/registration/roster.ts";

/** Whichever spaces keep words together. */
const plain = (sentence: string | null) => sentence?.replaceAll(/\s/g, " ");

it("a verified list says which columns of the pasted table were left aside", () => {
  expect(plain(verifiedInWords(2, ["Identifiant DE", "Âge"]))).toBe(
    "2 lignes sont prêtes. Relisez, puis inscrivez. Ces colonnes n’ont pas été lues : « Identifiant DE », « Âge ».",
  );
  expect(plain(verifiedInWords(0, ["Âge"]))).toBe("Cette colonne n’a pas été lue : « Âge ».");
  expect(verifiedInWords(0, [])).toBeNull();
});

it("one person is spoken of as one, several as several", () => {
  expect(handoutInWords(1)).toContain("Imprimez sa fiche et donnez-la-lui.");
  expect(handoutInWords(1)).toContain("c’est à vous de la prévenir");
  expect(handoutInWords(2)).toContain("Imprimez leurs fiches et donnez à chacune la sienne.");
  expect(handoutInWords(2)).toContain("c’est à vous de les prévenir");
});
