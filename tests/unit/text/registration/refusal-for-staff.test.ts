import { expect, test } from "vitest";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { refusalForStaff } from "#lib/text/registration/refusal-for-staff.ts";

/** All that the services of the team answer. */
const refusals: readonly Refusal[] = [
  { kind: "slotUnknown" },
  { kind: "slotCancelled" },
  { kind: "eventCancelled" },
  { kind: "slotPast" },
  { kind: "slotLimitReached", max: 60 },
  { kind: "placesMissing", left: 2, asked: 3 },
  { kind: "classesMissing", booked: 2 },
  { kind: "notAllowed" },
  { kind: "registrationUnknown" },
  { kind: "alreadyCancelled" },
  { kind: "statusForbids", from: "CANCELLED" },
  { kind: "capacityBelowBooked", booked: 3, asked: 2 },
  { kind: "classCapacityBelowBooked", booked: 3, asked: 2 },
  { kind: "editedMeanwhile" },
  { kind: "datePastWithPeople", registered: 2 },
  { kind: "closingPastWithWaiting", waiting: 2 },
  { kind: "callOvertaken" },
  { kind: "notSignedIn" },
  { kind: "holidayUnknown" },
  { kind: "holidayOverlaps", name: "Noël 2026" },
  { kind: "tooManyHolidays" },
  { kind: "eventUnknown" },
  { kind: "draftIsDeleted" },
  { kind: "hasRegistrations", registered: 2 },
  { kind: "notReady" },
  { kind: "communeUnknown" },
  { kind: "offerExpired" },
  { kind: "tooManyQuestions", max: 10 },
];

test.each(refusals)("the team is not sent where the public is: $kind", (refusal) => {
  const words = refusalForStaff(refusal);
  expect(words).not.toMatch(/agenda|appelez|votre courriel|réinscrire|autre date/i);
});
