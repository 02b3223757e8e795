import { inTransaction } from "#lib/db/transaction.ts";
import type { Result } from "#lib/domain/result.ts";
import { note } from "../history/note.ts";
import { findByToken } from "./link/find-by-token.ts";

/**
 * Notes that the head-count of a class still holds. Said twice, it is noted once and answers the same.
 */
export function confirmHeadcount(token: string, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const known = await findByToken(transaction, token);
    if (known?.kind !== "CLASS") return { ok: false, refusal: { kind: "registrationUnknown" } };
    const registration = await transaction.registration.findUniqueOrThrow({
      where: { id: known.id },
      select: { status: true, slots: { select: { slot: { select: { startsAt: true } } } } },
    });
    const { status, slots } = registration;
    if (status !== "CONFIRMED")
      return { ok: false, refusal: { kind: "statusForbids", from: status } };
    if (slots.every(({ slot }) => slot.startsAt <= now)) {
      return { ok: false, refusal: { kind: "slotPast" } };
    }
    const { count } = await transaction.registration.updateMany({
      where: { id: known.id, headcountConfirmedAt: null },
      data: { headcountConfirmedAt: now },
    });
    if (count === 0) return { ok: true };
    await note(
      transaction,
      {
        actorKind: "REGISTRANT",
        action: "headcountConfirmed",
        registrationId: known.id,
        eventId: known.eventId,
      },
      now,
    );
    return { ok: true };
  });
}
