import { readAll } from "#lib/db/read-all.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { answerEndAfterMove, pendingAnswerBy } from "#lib/domain/event/deadlines.ts";
import { limits } from "#lib/limits.ts";
import { listSchoolHolidays, offerAnswerBy } from "../waitlist/promote.ts";

/**
 * Settles until when is to be answered about a slot that moved: offers by their class, requests by the
 * team. A slot that moves nearer leaves less time; one that moves back gives it back.
 * @returns how many have less time now
 */
export async function settleAnswers(
  transaction: Transaction,
  slotId: string,
  now: Date,
): Promise<number> {
  const holidays = await listSchoolHolidays(transaction);
  let shortened = 0;
  for (const asked of await listAsked(transaction, slotId)) {
    const { id, kind, createdAt, event, offerExpiresAt, pendingExpiresAt } = asked;
    const [offer] = asked.offers;
    const current = offer ? offerExpiresAt : pendingExpiresAt;
    if (!current) continue;
    const answerBy = offer
      ? offerAnswerBy(kind, offer.offeredAt, holidays)
      : pendingAnswerBy(createdAt, event.pendingDays);
    const slots = asked.slots.map(({ slot }) => slot);
    const end = answerEndAfterMove(current, answerBy, slots, now);
    if (end.getTime() === current.getTime()) continue;
    if (end < current) shortened += 1;
    const data = offer ? { offerExpiresAt: end } : { pendingExpiresAt: end };
    await transaction.registration.update({ where: { id }, data });
    if (!offer) continue;
    await transaction.waitlistOffer.update({ where: { id: offer.id }, data: { expiresAt: end } });
  }
  return shortened;
}

function listAsked(transaction: Transaction, slotId: string) {
  return readAll((chunk) =>
    transaction.registration.findMany({
      where: { status: { in: ["OFFERED", "PENDING"] }, slots: { some: { slotId } } },
      orderBy: { id: "asc" },
      ...chunk,
      select: {
        id: true,
        kind: true,
        createdAt: true,
        offerExpiresAt: true,
        pendingExpiresAt: true,
        event: { select: { pendingDays: true } },
        offers: {
          where: { answeredAt: null },
          orderBy: { offeredAt: "desc" },
          take: 1,
          select: { id: true, offeredAt: true },
        },
        slots: {
          orderBy: { slotId: "asc" },
          take: limits.slotsPerRegistration,
          select: { slot: { select: { startsAt: true, closesAt: true } } },
        },
      },
    }),
  );
}
