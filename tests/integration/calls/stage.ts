import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { database } from "#tests/support/database.ts";
import { now } from "#tests/support/scene.ts";

/** The number of somebody without a mailbox. */
export const phone = "+33700000001";

/** Takes the address away from registrations: their phone is all that is left. */
export async function leavePhoneOnly(...registrationIds: string[]): Promise<void> {
  await database().registration.updateMany({
    where: { id: { in: registrationIds } },
    data: { email: null, phone },
  });
}

/** The same, registered by an adviser, whose address this gives. */
export async function leaveToAdviser(registrationId: string): Promise<string> {
  const email = `conseil-${randomUUID()}@mission-locale.example`;
  const adviser = await database().adviser.create({
    data: {
      email,
      firstName: "Camille",
      lastName: "Exemple",
      organisation: "Mission locale de démonstration",
      network: "MISSION_LOCALE",
      createdAt: now,
      lastUsedAt: now,
    },
  });
  await leavePhoneOnly(registrationId);
  await database().registration.update({
    where: { id: registrationId },
    data: { adviserId: adviser.id },
  });
  return email;
}

/** Kinds of the calls that are still to make about a registration. */
export async function openCallsOf(registrationId: string): Promise<string[]> {
  const rows = await database().callToMake.findMany({
    where: { registrationId, calledAt: null, supersededAt: null },
    orderBy: { dedupeKey: "asc" },
  });
  return rows.map(({ kind }) => kind);
}

/** A line to call about a registration, known by the same id. */
export async function makeCall(registrationId: string, createdAt: Date): Promise<void> {
  await database().callToMake.create({
    data: {
      id: registrationId,
      registrationId,
      kind: "REGISTRATION_PROMOTED",
      dedupeKey: `REGISTRATION_PROMOTED:${registrationId}:2`,
      createdAt,
    },
  });
}

/** Cancels a slot at the scene's hour. */
export function cancelNow(lead: Actor, slotId: string | undefined, reason = "Panne") {
  return cancelSlot(lead, { slotId: slotId ?? "", version: 1, reason }, now);
}
