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
