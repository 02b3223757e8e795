import { presenceColumns, presenceOf } from "#lib/db/facts/presence.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Result } from "#lib/domain/result.ts";
import type { SurveyCommand } from "#lib/schemas/survey.ts";
import { findByToken } from "../registrations/link/find-by-token.ts";

/**
 * The opinion of whoever registered, by the personal link, where they came. The first answer stays:
 * a second one, or a double click, changes nothing and is thanked alike.
 */
export function answerSurvey({ token, ...answer }: SurveyCommand, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const known = await findByToken(transaction, token);
    if (!known) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const presence = await transaction.registration.findUniqueOrThrow({
      where: { id: known.id },
      select: presenceColumns,
    });
    if (!presenceOf(presence).hasCome) {
      return { ok: false, refusal: { kind: "registrationUnknown" } };
    }
    await transaction.surveyAnswer.createMany({
      data: {
        ...answer,
        eventId: known.eventId,
        registrationId: known.id,
        respondent: "REGISTRANT",
        answeredAt: now,
      },
      skipDuplicates: true,
    });
    return { ok: true };
  });
}
