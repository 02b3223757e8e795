import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = new Map(
  [...readFileSync("docs/locks.md", "utf8").matchAll(/^\| `(\S+)` \| .* \| (.*) \|$/gm)].map(
    ([, file = "", locks = ""]) => [file, locks] as const,
  ),
);
const sources = globSync("lib/services/**/*.ts").map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));
const callsOf = (text: string) => text.replace(/^import[^;]*;/gm, "");
const writers = sources.filter(
  ({ file, text }) =>
    file !== "lib/services/places/move-places.ts" &&
    /\bmovePlaces\(|\bUPDATE slot SET\b/.test(callsOf(text)),
);

/** The locks that a file takes itself, in the order of its lines. */
function locksOf(text: string): string[] {
  const takes = /\b(lockPeople|lockSlots)\(/g;
  const names = { lockPeople: "registrant", lockSlots: "slots" } as Record<string, string>;
  return [...callsOf(text).matchAll(takes)].map(([, name = ""]) => names[name] ?? name);
}

test("every writer of places has its line in the list of locks, and no other file has one", () => {
  expect(writers.map(({ file }) => file).sort()).toEqual([...rows.keys()].sort());
});

test.each(writers.map(({ file, text }) => [file, text] as const))(
  "%s takes the locks that its line tells, in that order",
  (file, text) => {
    const told = rows.get(file)?.split(", ") ?? [];
    const isOneStatement = file.endsWith("/write-booking.ts");
    const own = told.filter((lock) => lock === "registrant" || lock === "slots");
    expect(isOneStatement ? own : [...new Set(locksOf(text))]).toEqual(own);
  },
);

test("who holds the slots never asks for the registrant afterwards", () => {
  const late = sources.filter(({ text }) => {
    const taken = locksOf(text);
    return taken.includes("slots") && taken.lastIndexOf("registrant") > taken.indexOf("slots");
  });
  expect(late.map(({ file }) => file)).toEqual([]);
});
