import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { moveByOne } from "#lib/domain/registration/questions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { MoveQuestionCommand } from "#lib/schemas/staff/question.ts";
import { closeQuestions, openQuestions, writeOrder } from "./event-questions.ts";

/** Moves a question by one place. */
export function moveQuestion(
  actor: Actor,
  command: MoveQuestionCommand,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    const { eventId, questionId, way } = command;
    const opened = await openQuestions(transaction, actor, command);
    if ("refusal" in opened) return opened;
    const ids = opened.questions.map(({ id }) => id);
    if (!ids.includes(questionId)) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    await writeOrder(transaction, moveByOne(ids, questionId, way));
    return closeQuestions(transaction, actor, { action: "questionMoved", eventId }, now);
  });
}
