import { describe, expect, test } from "vitest";
import {
  canBecome,
  freedByEnding,
  holdsPlaces,
  isAlive,
  type StatusActor,
  statusesBefore,
  statusShown,
} from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";

const actors: readonly StatusActor[] = ["registrant", "staff", "system"];

const allowed: Readonly<Record<StatusActor, readonly string[]>> = {
  registrant: [
    "null to PENDING",
    "null to CONFIRMED",
    "null to WAITLISTED",
    "PENDING to CANCELLED",
    "CONFIRMED to CANCELLED",
    "WAITLISTED to CONFIRMED",
    "WAITLISTED to PENDING",
    "WAITLISTED to CANCELLED",
    "OFFERED to CONFIRMED",
    "OFFERED to CANCELLED",
  ],
  staff: [
    "null to CONFIRMED",
    "PENDING to CONFIRMED",
    "PENDING to DECLINED",
    "PENDING to CANCELLED",
    "CONFIRMED to CANCELLED",
    "WAITLISTED to CONFIRMED",
    "WAITLISTED to OFFERED",
    "WAITLISTED to CANCELLED",
    "OFFERED to CONFIRMED",
    "OFFERED to CANCELLED",
  ],
  system: [
    "PENDING to CANCELLED",
    "PENDING to EXPIRED",
    "CONFIRMED to CANCELLED",
    "WAITLISTED to CONFIRMED",
    "WAITLISTED to OFFERED",
    "WAITLISTED to CANCELLED",
    "WAITLISTED to EXPIRED",
    "OFFERED to CANCELLED",
    "OFFERED to EXPIRED",
  ],
};

const everyMove = actors.flatMap((by) =>
  [null, ...registrationStatuses].flatMap((from) =>
    registrationStatuses.map((to) => ({ by, from, to, move: `${from} to ${to}` })),
  ),
);
const isAllowed = ({ by, move }: (typeof everyMove)[number]) => allowed[by].includes(move);

describe("may move a registration", () => {
  test.each(everyMove.filter(isAllowed))("$by: from $move", ({ from, to, by }) => {
    expect(canBecome(from, to, by)).toBe(true);
  });
});

describe("may not move a registration", () => {
  const refused = everyMove.filter((move) => !isAllowed(move));
  test.each(refused)("$by: from $move", ({ from, to, by }) => {
    expect(canBecome(from, to, by)).toBe(false);
  });
});

test.each(["CANCELLED", "DECLINED", "EXPIRED"] as const)("%s is final for everybody", (from) => {
  expect(
    everyMove.filter((move) => move.from === from && canBecome(from, move.to, move.by)),
  ).toEqual([]);
});

test("the statuses before one are those of the table, for the same actor", () => {
  for (const by of actors) {
    for (const to of registrationStatuses) {
      expect(statusesBefore(to, by)).toEqual(
        registrationStatuses.filter((from) => canBecome(from, to, by)),
      );
    }
  }
});

test("PENDING, CONFIRMED and OFFERED hold places, nothing else does", () => {
  expect(registrationStatuses.filter(holdsPlaces)).toEqual(["PENDING", "CONFIRMED", "OFFERED"]);
});

test("who holds places or waits may still come", () => {
  expect(registrationStatuses.filter(isAlive)).toEqual([
    "PENDING",
    "CONFIRMED",
    "WAITLISTED",
    "OFFERED",
  ]);
});

describe("an ending gives back", () => {
  const slots = [{ slotId: "morning", people: 26, classes: 1 }];
  const counters = (people: number, classes: number, waiting: number) => [
    { slotId: "morning", places: { people, classes }, waiting },
  ];

  test.each(["PENDING", "CONFIRMED", "OFFERED"] as const)("the places that %s holds", (status) => {
    expect(freedByEnding(status, slots)).toEqual(counters(-26, -1, 0));
  });

  test("the turn of one who waits", () => {
    expect(freedByEnding("WAITLISTED", slots)).toEqual(counters(0, 0, -1));
  });

  test("nothing of one who asks for no place: it was never counted", () => {
    const none = [{ slotId: "morning", people: 0, classes: 0 }];
    expect(freedByEnding("WAITLISTED", none)).toEqual(counters(0, 0, 0));
  });

  test("the same on each of its slots", () => {
    const both = [...slots, { slotId: "afternoon", people: 26, classes: 1 }];
    expect(freedByEnding("CONFIRMED", both).map(({ slotId }) => slotId)).toEqual([
      "morning",
      "afternoon",
    ]);
  });
});

test("on a cancelled slot, who was expected reads that it is over; what had ended stays as it was", () => {
  const slots = [{ status: "SCHEDULED" }, { status: "CANCELLED" }] as const;
  const shown = registrationStatuses.map((status) => statusShown(status, slots));
  expect(new Set(shown)).toEqual(new Set(["CANCELLED", "DECLINED", "EXPIRED"]));
  for (const status of registrationStatuses) {
    expect(statusShown(status, [{ status: "SCHEDULED" }])).toBe(status);
  }
});
