import { describe, expect, test } from "vitest";
import { type Actor, can, type Verb } from "#lib/domain/people/permissions.ts";

const verbs: readonly Verb[] = [
  "createEvent",
  "editEvent",
  "viewEvent",
  "viewRegistrations",
  "manageRegistrations",
  "recordAttendance",
  "viewEmails",
  "editCalendar",
];
const organiserVerbs = verbs.filter((verb) => verb !== "editCalendar");
const helperVerbs: readonly Verb[] = ["viewEvent", "recordAttendance"];

const thiers = { eventId: "event-of-thiers", epciSiren: "200070712" };
const ambert = { eventId: "event-of-ambert", epciSiren: "200070761" };
const nowhere = { eventId: "event-outside", epciSiren: "" };

const actor = (facts: Pick<Actor, "role"> & Partial<Actor>): Actor => ({
  userId: "somebody",
  email: "somebody@tiltam.example",
  epciSiren: null,
  eventIds: [],
  ...facts,
});
const lead = actor({ role: "LEAD" });
const organiser = actor({ role: "ORGANISER", epciSiren: thiers.epciSiren });
const helper = actor({ role: "HELPER", eventIds: [thiers.eventId] });

const allowedVerbs = (who: Actor, subject?: typeof thiers) =>
  verbs.filter((verb) => can(who, verb, subject));

describe("may do", () => {
  test.each([
    ["the lead: everything, everywhere", lead, [thiers, ambert, nowhere], verbs],
    [
      "an organiser: in their EPCI, all but the territory's calendar",
      organiser,
      [thiers],
      organiserVerbs,
    ],
    ["an organiser: nothing elsewhere", organiser, [ambert, nowhere], []],
    ["a helper: see and take attendance of their event", helper, [thiers], helperVerbs],
    ["a helper: nothing of another event", helper, [ambert], []],
    ["an organiser without EPCI: nothing", actor({ role: "ORGANISER" }), [thiers, nowhere], []],
    ["a helper without event: nothing", actor({ role: "HELPER" }), [thiers], []],
  ])("%s", (_, who, subjects, expected) => {
    for (const subject of subjects) expect(allowedVerbs(who, subject)).toEqual(expected);
  });
});

test("an EPCI given to a helper or an event given to an organiser opens nothing", () => {
  const inEpci = actor({ role: "HELPER", epciSiren: thiers.epciSiren });
  const atEvent = actor({ role: "ORGANISER", eventIds: [thiers.eventId] });
  expect([allowedVerbs(inEpci, thiers), allowedVerbs(atEvent, thiers)]).toEqual([[], []]);
});

describe("whether a door is open at all, before an event is known", () => {
  test.each([
    ["the lead", lead, verbs],
    ["an organiser", organiser, organiserVerbs],
    ["an organiser without EPCI", actor({ role: "ORGANISER" }), []],
    ["a helper", helper, helperVerbs],
  ])("%s", (_, who, expected) => {
    expect(allowedVerbs(who)).toEqual(expected);
  });
});
