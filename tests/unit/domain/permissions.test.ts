import { describe, expect, test } from "vitest";
import { type Actor, can, type Subject, scopeOf, type Verb } from "#lib/domain/permissions.ts";
import { type UserRole, userRoles } from "#lib/domain/types.ts";

const verbs: readonly Verb[] = [
  "createEvent",
  "editEvent",
  "viewEvent",
  "viewRegistrations",
  "manageRegistrations",
  "recordAttendance",
  "viewEmails",
];

const actor = (role: UserRole): Actor => ({
  userId: "1",
  email: "equipe@tiltam.example",
  role,
  epciSiren: role === "ORGANISER" ? "200070712" : null,
  eventIds: role === "HELPER" ? ["ours"] : [],
});

const places: Record<string, Subject> = {
  ours: { eventId: "ours", epciSiren: "200070712" },
  theirs: { eventId: "theirs", epciSiren: "200070761" },
  outside: { eventId: "outside", epciSiren: "" },
};

/** What is allowed where; all that is not here is refused. */
const allowed: Record<UserRole, (verb: Verb, place: string) => boolean> = {
  LEAD: () => true,
  ORGANISER: (_verb, place) => place === "ours",
  HELPER: (verb, place) => place === "ours" && ["viewEvent", "recordAttendance"].includes(verb),
};

describe.each(userRoles)("%s", (role) => {
  const cases = verbs.flatMap((verb) => Object.keys(places).map((place) => ({ verb, place })));

  test.each(cases)("$verb, $place", ({ verb, place }) => {
    expect(can(actor(role), verb, places[place])).toBe(allowed[role](verb, place));
  });

  test("is shown in lists what it may see", () => {
    const scope = scopeOf(actor(role));
    for (const { eventId, epciSiren } of Object.values(places)) {
      const isListed =
        scope.kind === "everything" ||
        (scope.kind === "epci" && scope.epciSiren === epciSiren) ||
        (scope.kind === "events" && scope.eventIds.includes(eventId));
      expect(isListed).toBe(can(actor(role), "viewEvent", { eventId, epciSiren }));
    }
  });
});
