import { describe, expect, test } from "vitest";
import type { Registered } from "#lib/domain/email/email-delivery.ts";
import { gatheredAt, type Pace, paceOf } from "#lib/domain/email/email-pace.ts";
import { emailKinds } from "#lib/domain/types.ts";

const person: Registered = {
  kind: "INDIVIDUAL",
  status: "CONFIRMED",
  offerExpiresAt: null,
  cancelledBy: null,
};
const now = new Date("2026-11-23T09:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

test("only what a visitor can cause waits, and nothing that the team or the list causes", () => {
  const paced = emailKinds.filter((kind) => paceOf(kind, person, false));
  expect(paced).toEqual([
    "REGISTRATION_CONFIRMED",
    "REGISTRATION_PENDING",
    "REGISTRATION_WAITLISTED",
    "REGISTRATION_CANCELLED",
    "LATE_CANCELLATION",
    "REGISTRATION_CHANGED",
    "REGISTRATION_DUPLICATE",
    "HEAD_OF_SCHOOL_COPY",
    "REGISTERED_BY_ADVISER",
  ]);
  expect(paceOf("REGISTRATION_CONFIRMED", person, true)).toBeNull();
  const byTeam: Registered = { ...person, cancelledBy: "ORGANISER" };
  expect(paceOf("REGISTRATION_CANCELLED", byTeam, false)).toBeNull();
});

test("a class has more than a person before anything waits", () => {
  const counts = (kind: Registered["kind"]) =>
    paceOf("REGISTRATION_CONFIRMED", { ...person, kind }, false)?.limits.map(({ count }) => count);
  expect(counts("INDIVIDUAL")).toEqual([3, 10]);
  expect(counts("CLASS")).toEqual([12, 40]);
});

test("late cancellations are told at once, then together, whoever is said to cause them", () => {
  for (const isByTeam of [true, false]) {
    const pace = paceOf("LATE_CANCELLATION", { ...person, kind: "CLASS" }, isByTeam);
    expect(pace).toMatchObject({ limits: [{ count: 1, minutes: 15 }], waitMinutes: 15 });
  }
});

test("nothing that waits waits for half an hour", () => {
  const paces = emailKinds.flatMap((kind) => paceOf(kind, person, false) ?? []);
  for (const { waitMinutes } of paces) expect(waitMinutes).toBeLessThan(30);
});

describe("a message", () => {
  const pace: Pace = {
    kinds: ["REGISTRATION_CONFIRMED"],
    limits: [{ count: 2, minutes: 15 }],
    waitMinutes: 25,
  };

  test.each([
    ["leaves at once where few left before", [-1], [], null],
    ["waits where it would be too many", [-1, -2], [], 25],
    ["leaves at once where those before left long ago", [-1, -15], [], null],
    ["counts the mail that leaves later and gathers", [-1, 10], [], 25],
    ["leaves with what waits already", [-1], [4], 4],
    ["never waits longer for what was written after it", [-1, -2], [26], 25],
  ] as const)("%s", (_, earlier, waiting, expected) => {
    const leavesAt = gatheredAt(now, pace, earlier.map(minutes), waiting.map(minutes));
    expect(leavesAt).toEqual(expected === null ? null : minutes(expected));
  });
});
