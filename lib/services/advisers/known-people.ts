import { Prisma } from "#lib/db/generated/client.ts";
import { lockAll } from "#lib/db/prepared.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { limits } from "#lib/limits.ts";
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
  slotId: string,
  people: readonly Identified[],
): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ position: number }[]>`
    WITH listed AS (
      SELECT * FROM unnest(
        ${people.map(({ position }) => position)}::int[],
        ${people.map(({ identity }) => identity.identityKey)}::text[],
        ${people.map(({ identity }) => identity.phoneKey)}::text[]
      ) AS listed (position, identity_key, phone_key)
    ),
    known AS (
      SELECT listed.position, held.slot_id, held.registration_id
      FROM listed JOIN registration_slot AS held ON held.identity_key = listed.identity_key
      UNION
      SELECT listed.position, held.slot_id, held.registration_id
      FROM listed JOIN registration_slot AS held ON held.phone_key = listed.phone_key
      WHERE held.identity_key IS NOT NULL
    ),
    met AS (
      SELECT known.position, event.slots_per_registration_max AS max,
        other.id = asked.id AS is_there,
        other.starts_at < asked.ends_at AND asked.starts_at < other.ends_at AS is_same_hour,
        registration.status IN ('PENDING', 'CONFIRMED', 'OFFERED') AS has_places
      FROM known
      JOIN slot AS asked ON asked.id = ${slotId}::uuid
      JOIN event ON event.id = asked.event_id
      JOIN slot AS other ON other.id = known.slot_id AND other.event_id = event.id
      JOIN registration ON registration.id = known.registration_id
    ),
    counted AS (
      SELECT *, count(*) FILTER (WHERE has_places) OVER (PARTITION BY position) AS held_slots FROM met
    )
    SELECT DISTINCT position FROM counted
    WHERE is_there OR has_places AND (is_same_hour OR held_slots >= max)
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
