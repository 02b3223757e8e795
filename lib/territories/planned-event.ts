import type { PracticalFact, ProgrammeStep } from "#lib/domain/event/event-content.ts";
import type { EventDefaults } from "#lib/domain/event/event-defaults.ts";
import type { QuestionFacts } from "#lib/domain/registration/questions.ts";
import type { EventStatus, EventType, SchoolLevel, SeveralSlots } from "#lib/domain/types.ts";
import { instantOf } from "#lib/time/paris.ts";
import type { SampleClass, SampleCompany, SamplePerson, SampleVenue } from "./planned-cast.ts";

/** A sample registration as it stands on its slot. */
export type PlannedRegistration = { status: "CONFIRMED" | "PENDING" | "WAITLISTED" } & (
  | { kind: "CLASS"; schoolClass: SampleClass }
  | { kind: "INDIVIDUAL"; person: SamplePerson; companionCount: number }
);

export type PlannedSlot = {
  startsAt: Date;
  endsAt: Date;
  venue: SampleVenue;
  company?: SampleCompany;
  label?: string;
  capacity: number | null;
  classCapacity?: number;
  /** In order of arrival. */
  registrations: readonly PlannedRegistration[];
};

/** An event of the sample agenda; what it does not say comes from the defaults of its type. */
export type PlannedEvent = {
  slug: string;
  title: string;
  type: EventType;
  status?: EventStatus;
  cancelReason?: string;
  summary: string;
  description: string;
  programme: readonly ProgrammeStep[];
  practicalFacts: readonly PracticalFact[];
  levels?: readonly SchoolLevel[];
  venue: SampleVenue;
  opensAt?: Date;
  needsValidation?: boolean;
  /** Whole on each of several slots, unless it says that a class is shared among them. */
  severalSlots?: SeveralSlots;
  rules?: Partial<EventDefaults>;
  /** Its own, in order. */
  questions?: readonly QuestionFacts[];
  slots: readonly PlannedSlot[];
};

export function aClass(
  schoolClass: SampleClass,
  status: PlannedRegistration["status"] = "CONFIRMED",
): PlannedRegistration {
  return { kind: "CLASS", status, schoolClass };
}

export function aPerson(
  person: SamplePerson,
  companionCount = 0,
  status: PlannedRegistration["status"] = "CONFIRMED",
): PlannedRegistration {
  return { kind: "INDIVIDUAL", status, person, companionCount };
}

/** Start and end of a slot on a day, by its hour in Paris and its length. */
export function hours(day: Temporal.PlainDate, time: string, minutes: number) {
  const startsAt = parisInstant(day, time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** @throws RangeError for an hour that a clock change drops or repeats: the sample agenda has none. */
export function parisInstant(day: Temporal.PlainDate, time: string): Date {
  const result = instantOf(day, time);
  if (!result.ok) throw new RangeError(`${time} on ${day} is not one hour`);
  return result.instant;
}
