import { beforeEach, expect, test } from "vitest";
import { publicIdOf } from "#lib/auth/personal-link.ts";
import { listOwnRegistrations } from "#lib/queries/registrations/list-own-registrations.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import {
  createActor,
  createEvent,
  createSlot,
  daysLater,
  now,
  resetStage,
} from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";
import { personCommand } from "#tests/support/submissions.ts";

const email = "lou.exemple@courriel.example";
let slotIds: string[] = [];

async function registerOn(slotId: string, address: string): Promise<string> {
  const result = await register(personCommand(slotId, { email: address }), now);
  if (!result.ok) throw new Error(result.refusal.kind);
  return publicIdOf(result.token) ?? "";
}

beforeEach(async () => {
  await resetStage();
  const event = await createEvent({ slotsPerRegistrationMax: 2 });
  const slots = [
    await createSlot(event.id),
    await createSlot(event.id, { startsAt: daysLater(5) }),
  ];
  slotIds = slots.map(({ id }) => id);
});

test("shows what is to come, the next one first, then the past", async () => {
  const [later = "", sooner = ""] = slotIds;
  const last = await registerOn(later, email);
  const first = await registerOn(sooner, email);
  const before = await listOwnRegistrations({ email }, now);
  expect(before.toCome.map(({ token }) => publicIdOf(token))).toEqual([first, last]);
  expect(before.past).toEqual([]);
  const between = await listOwnRegistrations({ email }, daysLater(6));
  expect(between.toCome.map(({ token }) => publicIdOf(token))).toEqual([last]);
  expect(between.past.map(({ token }) => publicIdOf(token))).toEqual([first]);
});

test("shows nothing of another address", async () => {
  await registerOn(slotIds[0] ?? "", "autre@courriel.example");
  expect(await listOwnRegistrations({ email }, now)).toEqual({ toCome: [], past: [] });
});

test("says which registration has a certificate", async () => {
  const publicIds = [
    await registerOn(slotIds[0] ?? "", email),
    await registerOn(slotIds[1] ?? "", email),
  ];
  const [slotId = "", publicId = ""] = [slotIds[0], publicIds[0]];
  const { id } = await database().registration.findUniqueOrThrow({ where: { publicId } });
  const { userId } = await createActor("LEAD");
  await database().attendance.create({
    data: {
      registrationId: id,
      slotId,
      status: "PRESENT",
      recordedAt: now,
      recordedById: userId,
    },
  });
  const { past } = await listOwnRegistrations({ email }, daysLater(20));
  const facts = past.map(({ token, hasCertificate }) => [publicIdOf(token), hasCertificate]);
  expect(Object.fromEntries(facts)).toEqual({ [publicId]: true, [publicIds[1] ?? ""]: false });
});
