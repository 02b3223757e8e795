import { database } from "#lib/db/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import { type SurveySummary, surveySummary } from "#lib/domain/attendance/survey.ts";
import { type SurveyRespondent, surveyRespondents } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";

/** What people thought of an event, by who they are; nobody is named. */
export type EventSurvey = {
  groups: readonly (SurveySummary & { respondent: SurveyRespondent })[];
  comments: readonly { id: string; respondent: SurveyRespondent; comment: string }[];
};

/** The survey of an event that the reader may see the registrations of; null without an answer. */
export async function readEventSurvey(eventId: string): Promise<EventSurvey | null> {
  const answers = await readAll((chunk) =>
    database().surveyAnswer.findMany({
      where: { eventId },
      orderBy: [{ answeredAt: "desc" }, { id: "asc" }],
      ...chunk,
      select: { id: true, respondent: true, score: true, discovered: true, comment: true },
    }),
  );
  if (answers.length === 0) return null;
  const groups = surveyRespondents.map((respondent) => ({
    respondent,
    ...surveySummary(answers.filter((answer) => answer.respondent === respondent)),
  }));
  const comments = answers.flatMap(({ id, respondent, comment }) =>
    comment ? [{ id, respondent, comment }] : [],
  );
  return {
    groups: groups.filter(({ count }) => count > 0),
    comments: comments.slice(0, limits.pageSize),
  };
}
