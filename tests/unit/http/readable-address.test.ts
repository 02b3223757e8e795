import { expect, test } from "vitest";
import { readableAddress } from "#lib/http/readable-address.ts";

test("an address that can be read is asked for as it came", () => {
  for (const address of ["/", "/rendez-vous?lieu=%E2", "/inscriptions/abc%C2%BB", "/a%25E2"]) {
    expect(readableAddress(address)).toBe(address);
  }
});

test("an address that no text can be read from leads nowhere", () => {
  for (const address of ["/inscriptions/abc%E2%80", "/abc%", "/rendez-vous/%00?public=classe"]) {
    expect(readableAddress(address)).toBe("/adresse-illisible");
  }
});

test("a line break or another control character in the path leads nowhere", () => {
  for (const address of ["/rendez-vous/a%0d%0aX-Forged:%201", "/rendez-vous/%7f", "/%1b"]) {
    expect(readableAddress(address)).toBe("/adresse-illisible");
  }
});

test("control characters behind the question mark are left out, the rest stays", () => {
  expect(readableAddress("/gestion?recherche=a%00b%0D%0Ac&page=2?")).toBe(
    "/gestion?recherche=abc&page=2?",
  );
  expect(readableAddress("/?lieu=%0")).toBe("/?lieu=%0");
});
