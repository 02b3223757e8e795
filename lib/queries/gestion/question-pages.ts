import { database } from "#lib/db/client.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import { limits } from "#lib/limits.ts";
import { findEventHead } from "./event-head.ts";

/**
 * The questions of an event in order, with how many people answered each; null where the event is
 * unknown or may not be changed. Of those that were retired, only the ones with answers are told.
 */
export async function showQuestionsPage(actor: Actor, eventId: string) {
  const head = await findEventHead(actor, "editEvent", eventId);
  if (!head) return null;
  const rows = await database().question.findMany({
    where: { eventId, OR: [{ retiredAt: null }, { answers: { some: {} } }] },
    orderBy: [{ position: "asc" }, { retiredAt: "asc" }],
    take: limits.questionsWithRetired,
    include: { _count: { select: { answers: true } } },
  });
  const questions = rows.map(({ _count, ...question }) => ({
    ...question,
    answerCount: _count.answers,
  }));
  return {
    ...head,
    asked: questions.filter(({ retiredAt }) => !retiredAt),
    retired: questions.filter(({ retiredAt }) => retiredAt),
  };
}

/** One question as its form shows it; null where it is unknown, retired, or may not be changed. */
export async function showQuestionForm(actor: Actor, eventId: string, questionId: string) {
  const page = isIdentifier(questionId) ? await showQuestionsPage(actor, eventId) : null;
  const question = page?.asked.find(({ id }) => id === questionId);
  return page && question ? { ...page, question } : null;
}
