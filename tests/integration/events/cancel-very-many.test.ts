import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { showEventPage } from "#lib/queries/desk/events/event-page.ts";
import { reconcilePlaces } from "#lib/queries/desk/registrations/reconcile-places.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { registrationFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { endCancelled } from "#lib/services/registrations/end/end-cancelled.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { database } from "#tests/support/database.ts";
import {
  breakRegistration,
  mendRegistrations,
  registerMany,
} from "#tests/support/many-registrations.ts";
import { makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";

let lead: Actor;
const reason = "Panne de chauffage";

beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
});
afterEach(mendRegistrations);

const alive = () => database().registration.count({ where: { status: "CONFIRMED" } });
const told = () =>
  database().emailMessage.count({ where: { kind: "REGISTRATION_CANCELLED", state: "QUEUED" } });

async function crowdedEvent(count: number) {
  const { eventId, slotIds } = await makeEvent({}, [{}]);
  const [slotId = ""] = slotIds;
  await registerMany(slotId, count);
  return { eventId, slotId };
}

describe("cancelling what ten thousand are registered for", () => {
  test("the event closes at once, and everybody is told once, at the latest by the job", async () => {
    const { eventId, slotId } = await crowdedEvent(10_000);
    const result = await cancelEvent(lead, { eventId, version: 1, reason }, now);
    expect(result).toEqual({ ok: true, told: { emails: 10_000, calls: 0 } });
    expect(await register(personCommand(slotId), now)).toMatchObject({ ok: false });
    expect(await alive()).toBe(9_500);
    const page = () => showEventPage(lead, eventId, registrationFiltersSchema.parse({}), now);
    expect((await page())?.stillToTell).toBe(9_500);
    const next = await database().registration.findFirstOrThrow({ where: { status: "CONFIRMED" } });
    expect(await showRegistration(personalToken(next), now)).toMatchObject({
      status: "CANCELLED",
      cancelledBy: "ORGANISER",
      cancelReason: reason,
      canCancel: false,
    });
    expect(await told()).toBe(500);

    expect(await endCancelled(now)).toBe(9_500);
    expect(await alive()).toBe(0);
    expect(await told()).toBe(10_000);
    expect((await page())?.stillToTell).toBe(0);
    expect(await endCancelled(now)).toBe(0);
    expect(await told()).toBe(10_000);
    expect(await reconcilePlaces()).toEqual([]);
    const [note] = await database().historyEntry.findMany({ where: { action: "eventCancelled" } });
    expect(note?.changes).toMatchObject({ registrations: 10_000 });
    const where = { action: "cancelled", actorId: lead.userId };
    expect(await database().historyEntry.count({ where })).toBe(10_000);
    const row = await database().registration.findFirst();
    expect(row).toMatchObject({ cancelledBy: "ORGANISER", cancelReason: reason });
  }, 120_000);

  test("killed in the middle, the next run goes on; one bad row stops none", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const { eventId } = await crowdedEvent(900);
    await cancelEvent(lead, { eventId, version: 1, reason }, now);
    const rest = await database().registration.findMany({
      where: { status: "CONFIRMED" },
      orderBy: { id: "asc" },
    });
    await breakRegistration(rest[250]?.id ?? "", "57P01");
    await expect(endCancelled(now, 100)).rejects.toThrow();
    expect(await alive()).toBe(200);
    await breakRegistration(rest[250]?.id ?? "");
    await expect(endCancelled(now, 100)).rejects.toMatchObject({ done: 199, failed: 1 });
    expect(logged).toHaveBeenCalledWith(expect.stringContaining("rowLeftUndone"));
    await mendRegistrations();
    expect(await endCancelled(now, 100)).toBe(1);
    expect(await told()).toBe(900);
    expect(await reconcilePlaces()).toEqual([]);
  }, 120_000);

  test("two workers at once tell nobody twice", async () => {
    const { eventId, slotId } = await crowdedEvent(1_000);
    await cancelSlot(lead, { slotId, version: 1, reason }, now);
    const ended = await Promise.all([endCancelled(now, 50), endCancelled(now, 50)]);
    expect(ended[0] + ended[1]).toBe(500);
    expect(await told()).toBe(1_000);
    expect(eventId).toBeTruthy();
  }, 120_000);
});

test("moving a slot tells ten thousand in one act", async () => {
  const { slotId } = await crowdedEvent(10_000);
  const slot = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
  const command = {
    slotId,
    version: 1,
    dateChoice: null,
    day: "2026-12-04",
    startTime: "10:00",
    endTime: "11:00",
    venueId: slot.venueId,
    companyId: null,
    label: null,
    capacity: null,
    classCapacity: null,
  };
  const result = await updateSlot(lead, command, now);
  expect(result).toMatchObject({ ok: true, told: { emails: 10_000 } });
  const where = { kind: "REGISTRATION_CHANGED" } as const;
  expect(await database().emailMessage.count({ where })).toBe(10_000);
}, 120_000);
