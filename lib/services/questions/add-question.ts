import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import { limits } from "#lib/limits.ts";
import type { AddQuestionCommand } from "#lib/schemas/staff/question.ts";
import { closeQuestions, openQuestions } from "./event-questions.ts";

/** Asks one more question, after the others; who registered before is not asked. */
export function addQuestion(actor: Actor, command: AddQuestionCommand, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const { version, eventId, ...facts } = command;
    const opened = await openQuestions(transaction, actor, command);
    if ("refusal" in opened) return opened;
    const position = opened.questions.length;
    if (position >= limits.questionsPerEvent) {
      return { ok: false, refusal: { kind: "tooManyQuestions", max: limits.questionsPerEvent } };
    }
    await transaction.question.create({ data: { ...facts, eventId, position } });
    const changes = { type: facts.type, audience: facts.audience };
    return closeQuestions(transaction, actor, { action: "questionAdded", eventId, changes }, now);
  });
}
