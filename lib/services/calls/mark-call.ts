import type { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { CallMark } from "#lib/schemas/staff/call.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { findRegistrationSubject } from "../registrations/link/find-registration-subject.ts";

/** The word of each outcome in the history. */
const actions = { CALLED: "called", NO_ANSWER: "callTried", REOPENED: "callReopened" } as const;

/**
 * Notes what became of a line to call: somebody was told, nobody answered, or « Appelé » was a
 * mistake. Clicked twice, it is done once and answers the same. A line that newer news has overtaken
 * is refused, before anybody goes by it.
 */
export function markCall(actor: Actor, mark: CallMark, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const call = await transaction.callToMake.findUnique({ where: { id: mark.callId } });
    const subject =
      call && (await findRegistrationSubject(transaction, actor, call.registrationId));
    if (!call || !subject) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const isDone = (mark.outcome === "CALLED") === (call.calledAt !== null);
    if (isDone && mark.outcome !== "NO_ANSWER") return { ok: true };
    const refusal = await refuseMark(transaction, call, mark, now);
    if (refusal) return { ok: false, refusal };
    if (!(await write(transaction, actor, mark, now))) {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    const { registrationId, kind } = call;
    const { eventId } = subject;
    const note = { action: actions[mark.outcome], registrationId, eventId, changes: { kind } };
    await noteByStaff(transaction, actor, note, now);
    return { ok: true };
  });
}

/** False where the line is no longer what its button was shown for. */
async function write(
  transaction: Transaction,
  actor: Actor,
  { outcome, callId }: CallMark,
  now: Date,
): Promise<boolean> {
  const open = { id: callId, calledAt: null, supersededAt: null };
  const done = { id: callId, calledAt: { not: null } };
  switch (outcome) {
    case "CALLED":
      return update(transaction, open, { calledAt: now, calledById: actor.userId });
    case "NO_ANSWER":
      return update(transaction, open, { triedAt: now });
    case "REOPENED":
      return update(transaction, done, { calledAt: null, calledById: null });
  }
}

async function update(
  transaction: Transaction,
  where: Prisma.CallToMakeWhereInput,
  data: Prisma.CallToMakeUncheckedUpdateManyInput,
): Promise<boolean> {
  return (await transaction.callToMake.updateMany({ where, data })).count > 0;
}

type Call = { registrationId: string; createdAt: Date; supersededAt: Date | null };

/** Nobody calls with old news, nor about a day that is over. */
async function refuseMark(
  transaction: Transaction,
  { registrationId, createdAt, supersededAt }: Call,
  { outcome }: CallMark,
  now: Date,
): Promise<Refusal | null> {
  if (supersededAt) return { kind: "callOvertaken" };
  if (outcome !== "REOPENED") return null;
  const newer = { registrationId, createdAt: { gt: createdAt } };
  if ((await transaction.callToMake.count({ where: newer })) > 0) return { kind: "callOvertaken" };
  const toCome = { registrationId, slot: { endsAt: { gt: now } } };
  const isOver = (await transaction.registrationSlot.count({ where: toCome })) === 0;
  return isOver ? { kind: "slotPast" } : null;
}
