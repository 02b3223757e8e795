import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { RetireQuestionCommand } from "#lib/schemas/staff/question.ts";
import { closeQuestions, openQuestions, writeOrder } from "./event-questions.ts";

/** Asks a question no more. Its answers stay, so the row stays too. */
export function retireQuestion(
  actor: Actor,
  command: RetireQuestionCommand,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    const { eventId, questionId } = command;
    const opened = await openQuestions(transaction, actor, command);
    if ("refusal" in opened) return opened;
    const ids = opened.questions.map(({ id }) => id);
    if (!ids.includes(questionId)) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    await transaction.question.update({ where: { id: questionId }, data: { retiredAt: now } });
    await writeOrder(
      transaction,
      ids.filter((id) => id !== questionId),
    );
    return closeQuestions(transaction, actor, { action: "questionRetired", eventId }, now);
  });
}
