import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import {
  readRegistrationVersion,
  showRegistrationPage,
} from "#lib/queries/desk/registrations/registration-page.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { declineRegistration, validateRegistration } from "#lib/services/registrations/validate.ts";
import { chooseWaiter } from "#lib/services/waitlist/choose.ts";
import { createClass, statusOf } from "#tests/integration/staff/registration-stage.ts";
import {
  createActor,
  createEvent,
  createSlot,
  now,
  resetStage,
} from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

let lead: Actor;

beforeEach(async () => {
  await resetStage();
  lead = await createActor("LEAD");
});

async function stage(status: "PENDING" | "WAITLISTED") {
  const event = await createEvent({ waitlistRule: "LEAD_CHOOSES" });
  const slot = await createSlot(event.id, { capacity: 60 });
  return createClass(event.id, { slotIds: [slot.id], status });
}

const stale = { ok: false, refusal: { kind: "editedMeanwhile" } };
const historyOf = (registrationId: string) =>
  database().historyEntry.findMany({ where: { registrationId } });

test("what changed since the page was shown is looked at before it is acted on", async () => {
  const { id, version } = await stage("PENDING");
  await database().registration.update({ where: { id }, data: { version: version + 1 } });
  expect(await validateRegistration(lead, id, now, version)).toEqual(stale);
  expect(await declineRegistration(lead, id, "Hors programme", now, version)).toEqual(stale);
  expect(await cancelByStaff(lead, id, "Panne", now, version)).toEqual(stale);
  expect(await chooseWaiter(lead, id, now, version)).toEqual(stale);
  expect(await statusOf(id)).toBe("PENDING");
  const kept = await readRegistrationVersion(lead, id);
  expect(await validateRegistration(lead, id, now, kept?.version ?? 0)).toMatchObject({ ok: true });
});

test("of two answers at once one is given", async () => {
  const { id, version } = await stage("PENDING");
  const colleague = await createActor("LEAD");
  const results = await Promise.all([
    validateRegistration(lead, id, now, version),
    declineRegistration(colleague, id, "Hors programme", now, version),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual(stale);
});

test("a class that is refused reads why, and the history names who refused it", async () => {
  const { id, version } = await stage("PENDING");
  await declineRegistration(lead, id, "Hors programme", now, version);
  expect(await showRegistrationPage(lead, id, now)).toMatchObject({
    status: "DECLINED",
    cancelReason: "Hors programme",
  });
  expect(await historyOf(id)).toMatchObject([
    { action: "declined", actorKind: "STAFF", actorId: lead.userId },
  ]);
});

test("a class that is chosen from the list was chosen by whoever chose it", async () => {
  const { id, version } = await stage("WAITLISTED");
  expect(await chooseWaiter(lead, id, now, version)).toMatchObject({ ok: true });
  expect(await historyOf(id)).toMatchObject([
    { action: "chosen", actorKind: "STAFF", actorId: lead.userId },
  ]);
});
