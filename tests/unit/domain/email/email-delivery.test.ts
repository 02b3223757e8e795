import { describe, expect, test } from "vitest";
import { isSuperseded, type RegisteredOnSlots } from "#lib/domain/email/email-delivery.ts";
import { emailKinds, registrationStatuses } from "#lib/domain/types.ts";

const now = new Date("2026-11-23T09:00:00Z");
const registered: RegisteredOnSlots = {
  kind: "INDIVIDUAL",
  status: "CONFIRMED",
  offerExpiresAt: null,
  cancelledBy: null,
  slots: [{ startsAt: new Date("2026-12-03T13:30:00Z"), isCancelled: false }],
  hasCome: true,
};

const stillTrue: Record<string, readonly string[]> = {
  REGISTRATION_CONFIRMED: ["CONFIRMED"],
  REGISTRATION_PROMOTED: ["CONFIRMED"],
  REGISTRATION_PENDING: ["PENDING"],
  REGISTRATION_WAITLISTED: ["WAITLISTED"],
  REGISTRATION_OFFERED: ["OFFERED"],
  REGISTERED_BY_ADVISER: ["CONFIRMED", "WAITLISTED"],
  HELD_PLACES_RELEASED: ["CANCELLED"],
  REGISTRATION_CHANGED: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"],
  REGISTRATION_DUPLICATE: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"],
  REMINDER_HEADCOUNT: ["CONFIRMED"],
  REMINDER_PRACTICAL: ["CONFIRMED"],
  THANKS: ["CONFIRMED"],
  HEAD_OF_SCHOOL_COPY: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED", "CANCELLED"],
};

describe.each(emailKinds)("%s", (kind) => {
  test.each(registrationStatuses)("sent when the registration is %s", (status) => {
    const expected = stillTrue[kind]?.includes(status) === false;
    expect(isSuperseded(kind, { ...registered, status }, now)).toBe(expected);
  });
});

test("an offer is superseded from the very instant at which it ends", () => {
  const offer = (offset: number): RegisteredOnSlots => ({
    ...registered,
    status: "OFFERED",
    offerExpiresAt: new Date(now.getTime() + offset),
  });
  expect(isSuperseded("REGISTRATION_OFFERED", offer(1_000), now)).toBe(false);
  expect(isSuperseded("REGISTRATION_OFFERED", offer(0), now)).toBe(true);
  expect(isSuperseded("REGISTRATION_OFFERED", offer(-1_000), now)).toBe(true);
});

describe.each(["REMINDER_HEADCOUNT", "REMINDER_PRACTICAL"] as const)("%s", (kind) => {
  const startsAt = new Date("2026-12-03T13:30:00Z");
  const isLate = (slot: { startsAt: Date; isCancelled: boolean }, at = now) =>
    isSuperseded(kind, { ...registered, slots: [slot] }, at, "2026-12-03");

  test("is superseded once its slot moved to another day, was cancelled, or began", () => {
    expect(isLate({ startsAt, isCancelled: false })).toBe(false);
    expect(isLate({ startsAt: new Date("2026-12-03T08:00:00Z"), isCancelled: false })).toBe(false);
    expect(isLate({ startsAt: new Date("2026-12-04T13:30:00Z"), isCancelled: false })).toBe(true);
    expect(isLate({ startsAt, isCancelled: true })).toBe(true);
    expect(isLate({ startsAt, isCancelled: false }, startsAt)).toBe(true);
  });
});

test("thanks are superseded where presence was noted by mistake", () => {
  expect(isSuperseded("THANKS", registered, now)).toBe(false);
  expect(isSuperseded("THANKS", { ...registered, hasCome: false }, now)).toBe(true);
});
