import { expect, test } from "vitest";
import { eventDefaults } from "#lib/domain/event/event-defaults.ts";
import { type EventType, eventTypes } from "#lib/domain/types.ts";

const typesWith = (holds: (type: EventType) => boolean) => eventTypes.filter(holds);

test("every type of event has its defaults", () => {
  expect(Object.keys(eventDefaults).sort()).toEqual([...eventTypes].sort());
});

test("registrations close at 18 h: a week before where classes come first, else the day before", () => {
  const closings = eventTypes.map((type) => eventDefaults[type]);
  expect(new Set(closings.map(({ closingTime }) => closingTime))).toEqual(new Set(["18:00"]));
  expect(typesWith((type) => eventDefaults[type].closingDaysBefore === 7)).toEqual([
    "ESCAPE_GAME",
    "CAREER_FORUM",
    "MINI_ENTERPRISE",
  ]);
  expect(typesWith((type) => eventDefaults[type].closingDaysBefore === 1)).toEqual([
    "JOB_FORUM",
    "JOB_DATING",
    "OPEN_DAY",
    "SEMINAR",
    "OTHER",
  ]);
});

test("only the types for the public bring companions", () => {
  expect(typesWith((type) => eventDefaults[type].companionMax > 0)).toEqual(
    typesWith((type) => eventDefaults[type].audiences.includes("PUBLIC")),
  );
});

test("classes come to the events made for them", () => {
  expect(typesWith((type) => eventDefaults[type].audiences.includes("CLASS"))).toEqual([
    "ESCAPE_GAME",
    "CAREER_FORUM",
    "OPEN_DAY",
    "MINI_ENTERPRISE",
  ]);
});

test("only an escape game is played in teams, of five", () => {
  expect(typesWith((type) => eventDefaults[type].teamSize !== null)).toEqual(["ESCAPE_GAME"]);
  expect(eventDefaults.ESCAPE_GAME.teamSize).toBe(5);
});

test("one takes several slots where companies receive one after another", () => {
  expect(typesWith((type) => eventDefaults[type].slotsPerRegistrationMax > 1)).toEqual([
    "JOB_DATING",
    "OPEN_DAY",
  ]);
});

test("what is proposed is within what the database accepts", () => {
  for (const { pupilMax, adultMin, companionMax } of Object.values(eventDefaults)) {
    expect(pupilMax).toBeGreaterThan(0);
    expect(pupilMax).toBeLessThanOrEqual(200);
    expect(adultMin).toBeLessThanOrEqual(20);
    expect(companionMax).toBeLessThanOrEqual(20);
  }
});
