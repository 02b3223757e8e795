import { Prisma } from "#lib/db/generated/client.ts";
import { lockAll } from "#lib/db/prepared.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { limits } from "#lib/limits.ts";
import { meetingSteps } from "../places/obstacle.ts";
import type { Identity } from "../registrations/register/identity-key.ts";

/** Somebody of a list: where their row stands, and what tells them from others. */
export type Identified = {
  position: number;
  email: string | null;
  phone: string | null;
  identity: Identity;
};

/**
 * Lets none of these register by themselves meanwhile. Before the locks of the slots: a booking takes
 * them in this order too.
 */
export async function lockPeople(
  transaction: Transaction,
  people: readonly Identity[],
): Promise<void> {
  const names = people.flatMap(({ lockNames }) => lockNames);
  await transaction.$queryRaw(lockAll(names, Prisma.sql`pg_advisory_xact_lock`));
}

/**
 * The rows whose person is registered on the slot already, or holds places of the event at the same
 * hour, or on as many slots as one may have: the rule of the statement that books. The caller holds
 * the locks of the slots.
 */
export async function listKnownRows(
  transaction: Transaction,
  asked: { eventId: string; slotIds: readonly [string] },
  people: readonly Identified[],
): Promise<number[]> {
  const columns = {
    identityKey: Prisma.sql`listed.identity_key`,
    phoneKey: Prisma.sql`listed.phone_key`,
  };
  const rows = await transaction.$queryRaw<{ position: number }[]>`
    WITH listed AS (
      SELECT * FROM unnest(
        ${people.map(({ position }) => position)}::int[],
        ${people.map(({ identity }) => identity.identityKey)}::text[],
        ${people.map(({ identity }) => identity.phoneKey)}::text[]
      ) AS listed (position, identity_key, phone_key)
    )
    SELECT position FROM listed
    WHERE EXISTS (WITH ${meetingSteps(asked, columns)} SELECT FROM met WHERE met_where IS NOT NULL)
    ORDER BY position`;
  return rows.map(({ position }) => position);
}

/**
 * The rows that would make too many of one address, or of one phone, on the slot: counted with those
 * who are registered there, in the order of the rows.
 */
export async function listCrowdedRows(
  transaction: Transaction,
  slotId: string,
  people: readonly Identified[],
): Promise<number[]> {
  const contactsOf = ({ email, phone }: Identified) => [email, phone].flatMap((one) => one ?? []);
  const contacts = people.flatMap(contactsOf);
  const registered = await transaction.registration.findMany({
    where: {
      OR: [{ email: { in: contacts } }, { phone: { in: contacts } }],
      kind: "INDIVIDUAL",
      status: { in: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"] },
      slots: { some: { slotId } },
    },
    orderBy: { id: "asc" },
    select: { email: true, phone: true },
    take: contacts.length * limits.registrationsPerContact,
  });
  const counts = new Map<string, number>();
  const count = (contact: string) => counts.set(contact, (counts.get(contact) ?? 0) + 1);
  for (const { email, phone } of registered)
    [email, phone].flatMap((one) => one ?? []).forEach(count);
  return people
    .filter((person) => {
      const own = contactsOf(person);
      own.forEach(count);
      return own.some((contact) => (counts.get(contact) ?? 0) > limits.registrationsPerContact);
    })
    .map(({ position }) => position);
}
