import { describe, expect, test } from "vitest";
import { codeTries } from "#lib/domain/people/code-request.ts";
import { limits } from "#lib/limits.ts";
import { database } from "#tests/support/database.ts";

/** What the database lets in at most, by table and column: the upper bound of each BETWEEN of its CHECKs. */
async function bounds(): Promise<Record<string, number>> {
  const checks = await database().$queryRaw<{ table: string; text: string }[]>`
    SELECT conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS text
    FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`;
  const found = checks.flatMap(({ table, text }) =>
    [...text.matchAll(/\(?(\w+)\)? <= (\d+)/g)].map(
      ([, column, bound]) => [`${table}.${column}`, Number(bound)] as const,
    ),
  );
  return Object.fromEntries(found);
}

describe("a limit is the same in the forms and in the database", () => {
  const expected = {
    "registration.pupil_count": limits.pupils,
    "registration.adult_count": limits.adults,
    "event.pupil_max": limits.pupils,
    "event.adult_min": limits.adultMin,
    "event.companion_max": limits.companions,
    "event.closing_days_before": limits.closingDays,
    "event.frozen_days_before": limits.frozenDays,
    "event.pending_days": limits.pendingDays,
    "event.hold_days_before": limits.pendingDays,
    "event.headcount_reminder_days": limits.headcountReminderDays,
    "event.practical_reminder_days": limits.practicalReminderDays,
    "event.slots_per_registration_max": limits.slotsPerRegistration,
    "event.team_size": limits.teamSize,
    "registration.companion_count": limits.companions,
    "registration.pupil_survey_count": limits.pupils,
    // The database's own bound of what one registration can take on a slot, above any class.
    "registration_slot.people": limits.pupils + 2 * limits.adults,
    "registration_slot.classes": 1,
    "question.label": limits.questionLabel,
    "question.choices": limits.questionChoices,
    "answer.0": limits.questionChoices,
    "survey_answer.score": 5,
    "code_request.tries": codeTries,
    "verification_token.tries": codeTries,
    "attendance.pupils_present": limits.pupils,
    "attendance.adults_present": limits.adults,
  };

  test.each(Object.entries(expected))("%s: %i", async (column, limit) => {
    expect((await bounds())[column]).toBe(limit);
  });

  test("each bound of the database is one of these", async () => {
    expect(Object.keys(await bounds()).sort()).toEqual(Object.keys(expected).sort());
  });
});
