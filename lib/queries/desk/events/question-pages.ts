import { database } from "#lib/db/client.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { KeptRecord } from "#lib/forms/conflict.ts";
import { questionValues } from "#lib/forms/record-values.ts";
import { limits } from "#lib/limits.ts";
import { findLastEdit } from "../last-edit.ts";
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

/** A question with how many people answered it. */
export type AskedQuestion = NonNullable<
  Awaited<ReturnType<typeof showQuestionsPage>>
>["asked"][number];

/** One question as its form shows it; null where it is unknown, retired, or may not be changed. */
export async function showQuestionForm(actor: Actor, eventId: string, questionId: string) {
  const page = isIdentifier(questionId) ? await showQuestionsPage(actor, eventId) : null;
  const question = page?.asked.find(({ id }) => id === questionId);
  return page && question ? { ...page, question } : null;
}

/** A question as it is kept now; null where it was retired, or asked anew, meanwhile. */
export async function readKeptQuestion(
  actor: Actor,
  eventId: string,
  questionId: string,
): Promise<KeptRecord | null> {
  const page = await showQuestionForm(actor, eventId, questionId);
  if (!page) return null;
  return {
    version: page.version,
    values: questionValues(page.question),
    labelOfLabel: "Question",
    ...(await findLastEdit({ eventId, registrationId: null, slotId: null })),
  };
}
