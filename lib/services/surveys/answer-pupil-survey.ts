import { randomUUID } from "node:crypto";
import { opensPupilSurvey, publicIdOf } from "#lib/auth/personal-link.ts";
import { presenceColumns, presenceOf } from "#lib/db/facts/presence.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Result } from "#lib/domain/result.ts";
import type { SurveyCommand } from "#lib/schemas/survey.ts";
import { parisDate, startOfParisDay } from "#lib/time/paris.ts";

/**
 * The opinion of a pupil, by the link that the class shares: as many answers as pupils came. Nothing
 * leads back to the class: the answer names no registration, its identifier tells no hour, and only
 * its day is kept.
 */
export function answerPupilSurvey({ token, ...answer }: SurveyCommand, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const publicId = publicIdOf(token);
    const registration =
      publicId &&
      (await transaction.registration.findUnique({
        where: { publicId },
        select: { id: true, eventId: true, publicId: true, linkVersion: true, ...presenceColumns },
      }));
    if (!registration || !opensPupilSurvey(token, registration)) {
      return { ok: false, refusal: { kind: "registrationUnknown" } };
    }
    const { count } = await transaction.registration.updateMany({
      where: { id: registration.id, pupilSurveyCount: { lt: presenceOf(registration).pupils } },
      data: { pupilSurveyCount: { increment: 1 } },
    });
    if (count === 0) return { ok: false, refusal: { kind: "surveyFull" } };
    await transaction.surveyAnswer.create({
      data: {
        ...answer,
        id: randomUUID(),
        eventId: registration.eventId,
        respondent: "PUPIL",
        answeredAt: startOfParisDay(parisDate(now)),
      },
    });
    return { ok: true };
  });
}
