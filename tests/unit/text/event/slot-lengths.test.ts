import { expect, test } from "vitest";
import { slotLengthsInWords } from "#lib/text/event/slot-lengths.ts";

const startsAt = new Date("2026-12-03T09:00:00Z");
const slots = (...minutes: number[]) =>
  minutes.map((length) => ({ startsAt, endsAt: new Date(startsAt.getTime() + length * 60_000) }));

test.each([
  [[60, 60], "2 créneaux de 1 h"],
  [[75, 60, 45], "3 créneaux de 45 min à 1 h 15"],
  [[60], "1 créneau de 1 h"],
])("slots of %j minutes: %s", (minutes, words) => {
  expect(slotLengthsInWords(slots(...minutes)).replaceAll("\u00A0", " ")).toBe(words);
});
