import { expect, it } from "vitest";
import { verifiedInWords } from "#lib/text/registration/roster.ts";

/** Whichever spaces keep words together. */
const plain = (sentence: string | null) => sentence?.replaceAll(/\s/g, " ");

it("a verified list says which columns of the pasted table were left aside", () => {
  expect(plain(verifiedInWords(2, ["Identifiant DE", "Âge"]))).toBe(
    "2 lignes sont prêtes. Relisez, puis inscrivez. Ces colonnes n’ont pas été lues : « Identifiant DE », « Âge ».",
  );
  expect(plain(verifiedInWords(0, ["Âge"]))).toBe("Cette colonne n’a pas été lue : « Âge ».");
  expect(verifiedInWords(0, [])).toBeNull();
});
