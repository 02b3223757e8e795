import { expect, test } from "vitest";
import { type Actor, can, scopeOf } from "#lib/domain/people/permissions.ts";

const actor = (facts: Pick<Actor, "role"> & Partial<Actor>): Actor => ({
  userId: "somebody",
  email: "somebody@tiltam.example",
  epciSiren: null,
  eventIds: [],
  ...facts,
});

const subjects = [
  { eventId: "event-of-thiers", epciSiren: "200070712" },
  { eventId: "event-of-ambert", epciSiren: "200070761" },
  { eventId: "event-outside", epciSiren: "" },
];

test.each([
  ["the lead", actor({ role: "LEAD" }), 3],
  ["an organiser", actor({ role: "ORGANISER", epciSiren: "200070712" }), 1],
  ["an organiser without EPCI", actor({ role: "ORGANISER" }), 0],
  ["a helper", actor({ role: "HELPER", eventIds: ["event-of-ambert"] }), 1],
  ["a helper without event", actor({ role: "HELPER" }), 0],
])("%s finds in lists what they may see one by one", (_who, who, count) => {
  const seen = subjects.filter((subject) => can(who, "viewEvent", subject));
  expect(subjects.filter((subject) => isListed(who, subject))).toEqual(seen);
  expect(seen).toHaveLength(count);
});

function isListed(who: Actor, { eventId, epciSiren }: (typeof subjects)[number]): boolean {
  const scope = scopeOf(who);
  switch (scope.kind) {
    case "everything":
      return true;
    case "epci":
      return scope.epciSiren === epciSiren;
    case "events":
      return scope.eventIds.includes(eventId);
  }
}
