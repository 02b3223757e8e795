import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { changesBetween } from "#lib/domain/event/changes.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { changeOfQuestion } from "#lib/domain/registration/questions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { ChangeQuestionCommand } from "#lib/schemas/staff/question.ts";
import { closeQuestions, openQuestions } from "./event-questions.ts";

/**
 * Changes a question. Where people answered other words, or among other choices, it is retired with
 * their answers, and a new one is asked in its place.
 */
export function changeQuestion(
  actor: Actor,
  command: ChangeQuestionCommand,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    const { version, eventId, questionId, ...facts } = command;
    const opened = await openQuestions(transaction, actor, command);
    if ("refusal" in opened) return opened;
    const question = opened.questions.find(({ id }) => id === questionId);
    if (!question) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    const change = changeOfQuestion(question, facts, await hasAnswers(transaction, questionId));
    if (change === "inPlace") {
      await transaction.question.update({ where: { id: questionId }, data: facts });
    } else {
      const { position } = await transaction.question.update({
        where: { id: questionId },
        data: { retiredAt: now },
      });
      await transaction.question.create({ data: { ...facts, eventId, position } });
    }
    const action = change === "inPlace" ? "questionChanged" : "questionAskedAnew";
    const changes = changesBetween(question, facts);
    return closeQuestions(transaction, actor, { action, eventId, changes }, now);
  });
}

/** The row is locked first: an answer that comes at the same time waits for what is decided here. */
async function hasAnswers(transaction: Transaction, questionId: string): Promise<boolean> {
  await transaction.$queryRaw`SELECT FROM question WHERE id = ${questionId}::uuid FOR UPDATE`;
  return (await transaction.answer.findFirst({ where: { questionId } })) !== null;
}
