import { beforeEach, expect, test } from "vitest";
import type { HistoryAct } from "#lib/domain/history.ts";
import { canBecome } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { registrationOf } from "#tests/support/truth.ts";

beforeEach(resetScene);

const outcomes = [
  ["CONFIRMED", { capacity: 30 }, {}, null],
  ["PENDING", { capacity: 30 }, { needsValidation: true }, null],
  ["WAITLISTED", { capacity: 28 }, { waitlistOpen: true }, "waitlist"],
] as const;

test.each(outcomes)(
  "the booking begins a registration as %s",
  async (status, slot, event, placesChoice) => {
    const slotId = await makeOneSlot(slot, event);
    await register(personCommand(slotId), now);
    const registration = await registrationOf(
      await register(classCommand(slotId, { placesChoice }), now),
    );
    expect(registration.status).toBe(status);
    const written: HistoryAct = { action: "registered", changes: { status, slots: 1, people: 28 } };
    const line = await database().historyEntry.findFirst({
      where: { registrationId: registration.id },
    });
    expect({ action: line?.action, changes: line?.changes }).toEqual(written);
  },
);

test("the transition table knows these beginnings, and no other", () => {
  const allowed = registrationStatuses.filter((status) => canBecome(null, status, "registrant"));
  expect(allowed.toSorted()).toEqual(outcomes.map(([status]) => status).toSorted());
});
