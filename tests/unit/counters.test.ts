import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const counter = "(?:booked|booked_classes|bookedClasses|waiting)";
const writes = [
  new RegExp(`\\b${counter}: *\\{ *(?:increment|decrement|set)\\b`),
  new RegExp(`\\bSET\\b[^;\`]*\\b${counter} *=(?!=)`, "i"),
];
const sources = globSync("{app,components,lib,prisma,scripts}/**/*.{ts,tsx}").filter(
  (file) => !file.startsWith("lib/db/generated"),
);

test("the counters of a slot are written by the room of places, and nowhere else", () => {
  const writers = sources.filter((file) => {
    const text = readFileSync(file, "utf8");
    return writes.some((pattern) => pattern.test(text));
  });
  expect(writers).toEqual([
    "lib/services/places/move-places.ts",
    "lib/services/places/write-booking.ts",
  ]);
});
