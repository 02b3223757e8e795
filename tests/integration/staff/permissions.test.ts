import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { type UserRole, userRoles } from "#lib/domain/types.ts";
import { recordPerson } from "#lib/services/attendance/record.ts";
import { markCall } from "#lib/services/calls/mark-call.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { createEvent } from "#lib/services/events/create-event.ts";
import { publishEvent } from "#lib/services/events/publish-event.ts";
import { addQuestion } from "#lib/services/questions/add-question.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { exportRegistrations } from "#lib/services/registrations/export.ts";
import { revokeLinkByStaff } from "#lib/services/registrations/link/revoke-link.ts";
import { addSlot } from "#lib/services/slots/add-slot.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { venues } from "#territory/sample/cast.ts";
import { makeCall } from "../calls/stage.ts";
import { createPerson } from "./registration-stage.ts";
import { createActor, createSlot, now, resetStage, createEvent as stageEvent } from "./stage.ts";

/** One event in Thiers, where the organiser is from, and the helper's; one in Ambert, nobody's. */
type Scene = { eventId: string; slotId: string; registrationId: string; venueId: string };
type Act = (actor: Actor, scene: Scene) => Promise<{ ok: boolean }>;

const hours = { day: "2026-12-03", startTime: "10:00", endTime: "11:00" };
const slotFacts = {
  dateChoice: null,
  ...hours,
  label: null,
  companyId: null,
  capacity: 30,
  classCapacity: null,
};
const noNewPlace = { venueName: null, venueAddress: null, venueCommune: null, communeChoice: null };
const question = {
  label: "Une question",
  hint: null,
  type: "TEXT" as const,
  audience: "BOTH" as const,
  required: false,
  choices: [],
};
const reason = "Grève";

const acts: Record<string, Act> = {
  createEvent: (actor, { venueId }) =>
    createEvent(
      actor,
      { title: "Forum", summary: "Ici", type: "OTHER", venueId, ...noNewPlace },
      now,
    ),
  publishEvent: (actor, { eventId }) =>
    publishEvent(actor, { eventId, version: 1, status: "UNLISTED" }, now),
  cancelEvent: (actor, { eventId }) => cancelEvent(actor, { eventId, version: 1, reason }, now),
  addQuestion: (actor, { eventId }) =>
    addQuestion(actor, { ...question, eventId, version: 1 }, now),
  exportRegistrations: (actor, { eventId }) => exportRegistrations(actor, eventId, now),
  addSlot: (actor, { eventId, venueId }) => addSlot(actor, { ...slotFacts, eventId, venueId }, now),
  updateSlot: (actor, { slotId, venueId }) =>
    updateSlot(actor, { ...slotFacts, slotId, version: 1, venueId }, now),
  cancelSlot: (actor, { slotId }) => cancelSlot(actor, { slotId, version: 1, reason }, now),
  cancelRegistration: (actor, { registrationId }) =>
    cancelByStaff(actor, registrationId, reason, now),
  markCall: (actor, { registrationId }) =>
    markCall(actor, { outcome: "CALLED", callId: registrationId }, now),
  revokeLink: (actor, { registrationId }) => revokeLinkByStaff(actor, registrationId, now),
  recordAttendance: (actor, { slotId, registrationId }) =>
    recordPerson(actor, { slotId, registrationId, status: "PRESENT" }, now),
};

/** Who may do what where they belong; everything else is refused, and so is all of it elsewhere. */
const allowed: Record<UserRole, readonly string[]> = {
  LEAD: Object.keys(acts),
  ORGANISER: Object.keys(acts),
  HELPER: ["recordAttendance"],
};

async function setScene(venueId: string): Promise<Scene> {
  const { id: eventId } = await stageEvent({ venueId });
  const { id: slotId } = await createSlot(eventId);
  const { id: registrationId } = await createPerson(eventId, { slotIds: [slotId] });
  await makeCall(registrationId, now);
  return { eventId, slotId, registrationId, venueId };
}

const cases = userRoles.flatMap((role) =>
  Object.keys(acts).flatMap((act) => [
    { role, act, where: "at home", isAllowed: allowed[role].includes(act) },
    { role, act, where: "elsewhere", isAllowed: role === "LEAD" },
  ]),
);

beforeEach(resetStage);

describe("who may do what", () => {
  test.each(cases)("$role, $act, $where: $isAllowed", async ({ role, act, where, isAllowed }) => {
    const home = await setScene(venues.thiers.id);
    const elsewhere = await setScene(venues.ambert.id);
    const actor = await createActor(role, [home.eventId]);
    const result = await acts[act]?.(actor, where === "at home" ? home : elsewhere);
    expect(result?.ok).toBe(isAllowed);
  });
});
