import { describe, expect, test } from "vitest";
import {
  isReady,
  isShownBy,
  type PublishFacts,
  publishChecklist,
} from "#lib/domain/event/publish-checklist.ts";

const now = new Date("2026-11-23T09:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const slot = { startsAt: inDays(10), closesAt: inDays(9), capacity: 30, classCapacity: null };
const whole: PublishFacts = {
  audiences: ["PUBLIC"],
  description: "Deux parcours, racontés.",
  venueAddress: "1 rue des Exemples",
  opensAt: null,
  startsOn: null,
  slots: [slot],
};

const levels = (change: Partial<PublishFacts>) =>
  publishChecklist({ ...whole, ...change }, now)
    .filter(({ level }) => level !== "ok")
    .map(({ about, level }) => `${about} ${level}`);

describe("the list before publishing", () => {
  test("an event that says all it needs is ready", () => {
    expect(levels({})).toEqual([]);
    expect(isReady(whole, now)).toBe(true);
  });

  test.each<[string, Partial<PublishFacts>, string[]]>([
    ["without a slot", { slots: [] }, ["slots blocked"]],
    ["for nobody", { audiences: [] }, ["audiences blocked"]],
    ["that opens after it closes", { opensAt: inDays(9) }, ["opening blocked"]],
  ])("an event %s is not published", (_which, change, found) => {
    expect(levels(change)).toEqual(found);
    expect(isReady({ ...whole, ...change }, now)).toBe(false);
  });

  test("without a slot, it says nothing of places and openings", () => {
    const about = publishChecklist({ ...whole, slots: [] }, now).map((check) => check.about);
    expect(about).toEqual(["slots", "place", "audiences", "description"]);
  });

  test("announced by its days alone, it needs no slot", () => {
    expect(levels({ slots: [], startsOn: inDays(10) })).toEqual([]);
  });

  test.each<[string, Partial<PublishFacts>, string[]]>([
    ["a slot that is over", { slots: [{ ...slot, startsAt: inDays(-1) }] }, ["slots odd"]],
    ["no address", { venueAddress: null }, ["place odd"]],
    ["no limit", { slots: [{ ...slot, capacity: null }] }, ["capacity odd"]],
    ["closed registrations", { slots: [{ ...slot, closesAt: inDays(-1) }] }, ["opening odd"]],
    [
      "an opening after the closing of one slot of two",
      { opensAt: inDays(9), slots: [slot, { ...slot, closesAt: inDays(10) }] },
      ["opening odd"],
    ],
    ["no description", { description: "" }, ["description odd"]],
  ])("%s is looked at, and may be meant", (_which, change, found) => {
    expect(levels(change)).toEqual(found);
    expect(isReady({ ...whole, ...change }, now)).toBe(true);
  });
});

test("only what nobody could see is checked", () => {
  expect(isShownBy("DRAFT", "UNLISTED")).toBe(true);
  expect(isShownBy("ARCHIVED", "PUBLISHED")).toBe(true);
  expect(isShownBy("PUBLISHED", "ARCHIVED")).toBe(false);
  expect(isShownBy("UNLISTED", "PUBLISHED")).toBe(false);
});
