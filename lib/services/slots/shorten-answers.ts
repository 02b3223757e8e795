import type { Transaction } from "#lib/db/transaction.ts";
import { lastAnswer } from "#lib/domain/event/deadlines.ts";

type Moved = { id: string; startsAt: Date; closesAt: Date };

/**
 * Brings forward what is to be answered about a slot that moved nearer: offers by their class, requests
 * by the team. A date that moved away shortens nothing, and what was promised stays.
 * @returns how many have less time now
 */
export async function shortenAnswers(
  transaction: Transaction,
  slot: Moved,
  now: Date,
): Promise<number> {
  const latest = lastAnswer(slot.closesAt, slot.startsAt, now);
  const slots = { some: { slotId: slot.id } };
  const offered = { status: "OFFERED", slots } as const;
  await transaction.waitlistOffer.updateMany({
    where: { registration: offered, answeredAt: null, expiresAt: { gt: latest } },
    data: { expiresAt: latest },
  });
  const offers = await transaction.registration.updateMany({
    where: { ...offered, offerExpiresAt: { gt: latest } },
    data: { offerExpiresAt: latest },
  });
  const requests = await transaction.registration.updateMany({
    where: { status: "PENDING", slots, pendingExpiresAt: { gt: latest } },
    data: { pendingExpiresAt: latest },
  });
  return offers.count + requests.count;
}
