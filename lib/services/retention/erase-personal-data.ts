import { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";

/** How many registrations lost what. */
export type Erased = { needs: number; people: number; teachers: number };

/**
 * Erases what the territory's retention does not keep: needs, names, addresses, phones. What the
 * report counts stays: commune, EPCI, school, class sizes, audience, presence. The personal link is
 * revoked. Run each night; a second run on the same day erases nothing more.
 */
export function erasePersonalData(now: Date): Promise<Erased> {
  const { retention } = territory;
  const afterNeeds = periodBefore(now, retention.accessNeeds);
  const afterPerson = periodBefore(now, retention.person);
  const afterWaitlist = periodBefore(now, retention.unservedWaitlist);
  const afterProfessional = periodBefore(now, retention.professional);
  return inTransaction(async (transaction) => {
    await transaction.verificationToken.deleteMany({ where: { expires: { lt: now } } });
    await transaction.session.deleteMany({ where: { expires: { lt: now } } });
    const needs = await transaction.$executeRaw`
      UPDATE registration SET needs = '{}'
      WHERE needs <> '{}'::jsonb AND ${endedBefore(afterNeeds)}`;
    const people = await erase(
      transaction,
      Prisma.sql`kind = 'INDIVIDUAL' AND (${endedBefore(afterPerson)}
        OR (status IN ('WAITLISTED', 'EXPIRED') AND ${endedBefore(afterWaitlist)}))`,
    );
    // A teacher who came back since is still known: the last registration of the address counts.
    const teachers = await erase(
      transaction,
      Prisma.sql`kind <> 'INDIVIDUAL' AND ${endedBefore(afterProfessional)}
        AND NOT EXISTS (SELECT FROM registration later
          WHERE later.email = registration.email AND later.created_at >= ${afterProfessional}::timestamptz)`,
    );
    return { needs, people, teachers };
  });
}

async function erase(transaction: Transaction, which: Prisma.Sql): Promise<number> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    UPDATE registration SET first_name = '', last_name = '', email = NULL, phone = NULL,
      organisation = NULL, job_title = NULL, accompanied_by = NULL, cancel_reason = NULL,
      link_version = link_version + 1
    WHERE last_name <> '' AND ${which}
    RETURNING id`;
  const registrationId = { in: rows.map(({ id }) => id) };
  await transaction.registrationSlot.updateMany({
    where: { registrationId },
    data: { identityKey: null },
  });
  await transaction.emailMessage.deleteMany({ where: { registrationId } });
  return rows.length;
}

/** True where all the slots of a registration ended before an instant. */
function endedBefore(instant: Date): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM registration_slot
    JOIN slot ON slot.id = registration_slot.slot_id
    WHERE registration_slot.registration_id = registration.id AND slot.ends_at >= ${instant}::timestamptz)`;
}
