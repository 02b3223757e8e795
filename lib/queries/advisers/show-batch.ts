import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import { columnsFor } from "#lib/domain/registration/facts.ts";
import { needsHandout } from "#lib/domain/registration/roster.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { type PublicSlot, publicSlot, publicSlotColumns } from "../agenda/public-slot.ts";

/** Somebody of a list, as their adviser reads it: never their personal link. */
export type BatchPerson = {
  registrationId: string;
  firstName: string;
  lastName: string;
  status: RegistrationStatus;
  code: string;
  email: string | null;
  phone: string | null;
};

/** What became of a list that an adviser sent. */
export type BatchPage = {
  event: { slug: string; title: string };
  slot: PublicSlot;
  adviser: { firstName: string; lastName: string; organisation: string; email: string };
  people: readonly BatchPerson[];
  /** Those of them who are given a sheet. */
  toHandOut: readonly BatchPerson[];
  held: { id: string; people: number; until: Date } | null;
};

/** A list, for the adviser who sent it; null where it is unknown or somebody else's, alike. */
export async function showBatch(
  registrant: Registrant,
  batchId: string,
  now: Date,
): Promise<BatchPage | null> {
  if (!isIdentifier(batchId)) return null;
  const rows = await database().registration.findMany({
    where: { batchId, adviser: { email: registrant.email }, lastName: { not: "" } },
    orderBy: { id: "asc" },
    take: limits.rosterRows + 1,
    select: {
      ...columnsFor("adviser"),
      event: true,
      adviser: true,
      slots: { select: { people: true, slot: { select: publicSlotColumns } } },
    },
  });
  const [first] = rows;
  const place = first?.slots[0];
  if (!first?.adviser || !place) return null;
  const people = rows
    .filter(({ kind }) => kind === "INDIVIDUAL")
    .map(({ id, ...person }): BatchPerson => ({ ...person, registrationId: id }));
  const group = rows.find(({ kind, status }) => kind === "GROUP" && status === "CONFIRMED");
  return {
    event: first.event,
    slot: publicSlot(place.slot, first.event, now),
    adviser: first.adviser,
    people,
    toHandOut: people.filter(({ email, status }) =>
      needsHandout({ hasAddress: email !== null, status }),
    ),
    held: group?.heldUntil
      ? { id: group.id, people: group.slots[0]?.people ?? 0, until: group.heldUntil }
      : null,
  };
}
