import type { Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Question } from "#lib/domain/registration/questions.ts";
import type { Refused, Result } from "#lib/domain/result.ts";
import { limits } from "#lib/limits.ts";
import { findEventSubject } from "../events/find-event-subject.ts";
import { noteByStaff } from "../events/note-by-staff.ts";

/** The event whose questions are changed, at the version that the page showed. */
export type QuestionTarget = { eventId: string; version: number };

/**
 * The questions that an event asks, in order, for whoever may edit it. The event is locked until the
 * end of the act.
 * @returns a refusal where the event is not theirs, is cancelled, or was changed since
 */
export async function openQuestions(
  transaction: Transaction,
  actor: Actor,
  { eventId, version }: QuestionTarget,
): Promise<{ questions: Question[] } | Refused> {
  await transaction.$queryRaw`SELECT FROM event WHERE id = ${eventId}::uuid FOR NO KEY UPDATE`;
  const event = await findEventSubject(transaction, actor, "editEvent", eventId);
  if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
  if (event.status === "CANCELLED") return { ok: false, refusal: { kind: "eventCancelled" } };
  if (event.version !== version) return { ok: false, refusal: { kind: "editedMeanwhile" } };
  const questions = await transaction.question.findMany({
    where: { eventId, retiredAt: null },
    orderBy: { position: "asc" },
    take: limits.questionsPerEvent,
  });
  return { questions };
}

/** Notes the act, and raises the event's version: a page that was opened before is refused. */
export async function closeQuestions(
  transaction: Transaction,
  actor: Actor,
  note: Parameters<typeof noteByStaff>[2] & { eventId: string },
  now: Date,
): Promise<Result> {
  await transaction.event.update({
    where: { id: note.eventId },
    data: { version: { increment: 1 } },
  });
  await noteByStaff(transaction, actor, note, now);
  return { ok: true };
}

/** Numbers the questions from 0 in this order. */
export async function writeOrder(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await transaction.question.update({ where: { id }, data: { position } });
  }
}
