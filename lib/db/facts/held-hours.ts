import type { Period } from "#lib/domain/places/several-slots.ts";
import type { Waiter } from "#lib/domain/places/waitlist.ts";
import { Prisma } from "../generated/client.ts";
import type { Transaction } from "../transaction.ts";

type HeldRow = Period & { identityKey: string; phoneKey: string | null };

/** What an act is about to end, which holds nothing any more. */
type Ending = { slotIds?: readonly string[]; registrationId?: string | undefined };

/**
 * The hours of an event at which these waiters have a place already, under each key by which the same
 * registrant is known (decision 0016). A cancelled slot keeps nobody.
 */
export async function listHeldHours(
  client: Pick<Transaction, "$queryRaw">,
  eventId: string,
  waiters: readonly Pick<Waiter, "registrant">[],
  without: Ending = {},
): Promise<Map<string, Period[]>> {
  const keys = waiters.flatMap(({ registrant }) => registrant);
  const endingIds = without.registrationId ? [without.registrationId] : [];
  const rows = await client.$queryRaw<HeldRow[]>(Prisma.sql`
    SELECT held.identity_key AS "identityKey", held.phone_key AS "phoneKey",
      slot.starts_at AS "startsAt", slot.ends_at AS "endsAt"
    FROM registration_slot AS held
    JOIN slot ON slot.id = held.slot_id AND slot.event_id = ${eventId}::uuid
    JOIN registration ON registration.id = held.registration_id
    WHERE (held.identity_key = ANY(${keys}) OR held.phone_key = ANY(${keys}))
      AND held.identity_key IS NOT NULL AND slot.status = 'SCHEDULED'
      AND registration.status IN ('PENDING', 'CONFIRMED', 'OFFERED')
      AND registration.id <> ALL(${endingIds}::uuid[])
      AND slot.id <> ALL(${[...(without.slotIds ?? [])]}::uuid[])`);
  const held = new Map<string, Period[]>();
  for (const row of rows) {
    for (const key of registrantKeys(row)) held.set(key, [...(held.get(key) ?? []), row]);
  }
  return held;
}

/** The keys by which the registrant of a row of registration_slot is known; none once it has ended. */
export function registrantKeys(
  row: { identityKey: string | null; phoneKey: string | null } | undefined,
): string[] {
  if (!row?.identityKey) return [];
  return [...new Set([row.identityKey, row.phoneKey ?? row.identityKey])];
}
