import { describe, expect, test } from "vitest";
import { isSuperseded, limitsOf, type Registered } from "#lib/domain/email-delivery.ts";
import { emailKinds, registrationStatuses } from "#lib/domain/types.ts";

const now = new Date("2026-11-23T09:00:00Z");
const registered: Registered = {
  kind: "INDIVIDUAL",
  status: "CONFIRMED",
  offerExpiresAt: null,
  cancelledBy: null,
};

const stillTrue: Record<string, readonly string[]> = {
  REGISTRATION_CONFIRMED: ["CONFIRMED"],
  REGISTRATION_PROMOTED: ["CONFIRMED"],
  REGISTRATION_PENDING: ["PENDING"],
  REGISTRATION_WAITLISTED: ["WAITLISTED"],
  REGISTRATION_OFFERED: ["OFFERED"],
  REGISTRATION_CHANGED: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"],
};

describe.each(emailKinds)("%s", (kind) => {
  test.each(registrationStatuses)("sent when the registration is %s", (status) => {
    const expected = stillTrue[kind]?.includes(status) === false;
    expect(isSuperseded(kind, { ...registered, status }, now)).toBe(expected);
  });
});

test("an offer is superseded from the very instant at which it ends", () => {
  const offer = (offset: number): Registered => ({
    ...registered,
    status: "OFFERED",
    offerExpiresAt: new Date(now.getTime() + offset),
  });
  expect(isSuperseded("REGISTRATION_OFFERED", offer(1_000), now)).toBe(false);
  expect(isSuperseded("REGISTRATION_OFFERED", offer(0), now)).toBe(true);
  expect(isSuperseded("REGISTRATION_OFFERED", offer(-1_000), now)).toBe(true);
});

test("only what a visitor can cause is limited, and a cancellation by the team is not", () => {
  const limited = emailKinds.filter((kind) => limitsOf(kind, registered).length > 0);
  expect(limited).toEqual([
    "REGISTRATION_CONFIRMED",
    "REGISTRATION_PENDING",
    "REGISTRATION_WAITLISTED",
    "REGISTRATION_CANCELLED",
    "REGISTRATION_DUPLICATE",
    "LINK_REQUESTED",
  ]);
  expect(limitsOf("REGISTRATION_CANCELLED", { ...registered, cancelledBy: "ORGANISER" })).toEqual(
    [],
  );
});

test("a class has more than a person, but not of duplicates and links", () => {
  const ofClass = (kind: Parameters<typeof limitsOf>[0]) =>
    limitsOf(kind, { ...registered, kind: "CLASS" }).map(({ count }) => count);
  expect(ofClass("REGISTRATION_CONFIRMED")).toEqual([12, 40]);
  expect(ofClass("REGISTRATION_DUPLICATE")).toEqual([3, 10]);
  expect(limitsOf("REGISTRATION_CONFIRMED", registered).map(({ count }) => count)).toEqual([3, 10]);
});
