import type { FieldValues } from "#lib/domain/event/merge-edits.ts";
import { fieldDay, fieldTime } from "#lib/time/field-values.ts";

/** Records as their forms show and post them: what was shown is compared with what is kept now. */

type Columns = Readonly<Record<string, unknown>>;

const slotFields = ["venueId", "companyId", "capacity", "classCapacity", "label"] as const;

export function slotValues(
  slot: { startsAt: Date; endsAt: Date } & Record<(typeof slotFields)[number], unknown>,
): FieldValues {
  return {
    day: [fieldDay(slot.startsAt)],
    startTime: [fieldTime(slot.startsAt)],
    endTime: [fieldTime(slot.endsAt)],
    ...pick(slot, slotFields),
  };
}

const eventFields = [
  "title",
  "summary",
  "description",
  "venueId",
  "audiences",
  "levels",
  "closingDaysBefore",
  "closingTime",
  "countsAdults",
  "needsValidation",
  "waitlistOpen",
  "waitlistRule",
  "pupilMax",
  "adultMin",
  "companionMax",
  "teamSize",
  "frozenDaysBefore",
  "pendingDays",
  "slotsPerRegistrationMax",
  "severalSlots",
  "minimumAge",
  "headcountReminderDays",
  "practicalReminderDays",
  "thanksAfterwards",
] as const;

export function eventValues(
  event: { opensAt: Date | null } & Record<(typeof eventFields)[number], unknown>,
): FieldValues {
  const { opensAt } = event;
  return {
    opensOn: [opensAt ? fieldDay(opensAt) : ""],
    opensTime: [opensAt ? fieldTime(opensAt) : ""],
    ...pick(event, eventFields),
  };
}

const questionFields = ["label", "hint", "type", "audience", "required"] as const;

export function questionValues(
  question: { choices: readonly string[] } & Record<(typeof questionFields)[number], unknown>,
): FieldValues {
  return { ...pick(question, questionFields), choices: [question.choices.join("\n")] };
}

export function holidayValues(holiday: {
  name: string;
  startsOn: Temporal.PlainDate;
  resumesOn: Temporal.PlainDate;
}): FieldValues {
  const { name, startsOn, resumesOn } = holiday;
  return { name: [name], startsOn: [startsOn.toString()], resumesOn: [resumesOn.toString()] };
}

function pick(record: Columns, names: readonly string[]): FieldValues {
  return Object.fromEntries(names.map((name) => [name, posted(record[name])]));
}

/** A tick is posted as « on », or not at all. */
function posted(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "boolean") return value ? ["on"] : [];
  return [value === null || value === undefined ? "" : String(value)];
}
