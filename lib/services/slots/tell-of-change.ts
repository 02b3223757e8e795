import type { Transaction } from "#lib/db/transaction.ts";
import { addTold, nobodyTold, type Told } from "#lib/domain/email/told.ts";
import type { Changes } from "#lib/domain/event/changes.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { isAlive } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { note } from "../history/note.ts";

/** What changed of one slot, or alike of several, and who changed it. */
export type SlotChange = { slotIds: readonly string[]; actor: Actor; changes: Changes };

/**
 * Tells everybody registered on these slots, once, that the hour or the place changed, and notes in the
 * history of each who moved it: some at a time, because a statement takes 32,767 values.
 */
export async function tellOfChange(
  transaction: Transaction,
  { slotIds, actor, changes }: SlotChange,
  now: Date,
): Promise<Told> {
  let told = nobodyTold;
  let after: string | undefined;
  for (;;) {
    const registered = await listRegistered(transaction, slotIds, after);
    after = registered.at(-1)?.id;
    if (!after) return told;
    await transaction.registration.updateMany({
      where: { id: { in: registered.map(({ id }) => id) } },
      data: { version: { increment: 1 }, updatedAt: now },
    });
    await note(
      transaction,
      registered.map(({ id, eventId }) => ({
        actorKind: "STAFF",
        actorId: actor.userId,
        action: "moved",
        registrationId: id,
        eventId,
        slotId: slotIds.length === 1 ? slotIds[0] : undefined,
        changes,
      })),
      now,
    );
    const emails = registered.map((one) => ({
      ...emailAbout(one, "REGISTRATION_CHANGED"),
      data: { isByTeam: true } as const,
    }));
    told = addTold(told, await enqueueEmails(transaction, emails, now));
  }
}

function listRegistered(
  transaction: Transaction,
  slotIds: readonly string[],
  after: string | undefined,
) {
  return transaction.registration.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      slots: { some: { slotId: { in: [...slotIds] } } },
      status: { in: registrationStatuses.filter(isAlive) },
    },
    orderBy: { id: "asc" },
    take: limits.endedAtOnce,
    select: { id: true, email: true, version: true, eventId: true },
  });
}
