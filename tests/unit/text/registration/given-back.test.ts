import { expect, it } from "vitest";
import { givenBackAddress, readGivenBack } from "#lib/text/registration/given-back.ts";

const said = (address: string) =>
  readGivenBack(Object.fromEntries(new URL(address, "https://site.example").searchParams));
const words = (address: string) => {
  const { title, told } = said(address) ?? {};
  return `${title} ${told}`.replaceAll(/\s/g, " ");
};

it("the page says how many places were given back, and how many are kept", () => {
  expect(words(givenBackAddress(2, 3))).toBe("Vous avez rendu 2 places. Vous en gardez 3.");
  expect(words(givenBackAddress(1, 0))).toBe("Vous avez rendu 1 place. Vous n’en gardez plus ici.");
});

it("a page that nothing led to says nothing, whatever its address holds", () => {
  expect(said("/mes-inscriptions/personnes")).toBeNull();
  expect(said("/mes-inscriptions/personnes?rendues=-1&gardees=<b>")).toBeNull();
});
