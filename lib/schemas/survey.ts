import { z } from "zod";
import { surveyScores } from "#lib/domain/attendance/survey.ts";
import { limits } from "#lib/limits.ts";
import { optional, severalLines } from "./fields.ts";
import { linkToken } from "./personal-link.ts";

/** The survey after an event: the same questions to whoever registered and to pupils. */
export const surveySchema = z.strictObject({
  token: linkToken,
  score: z
    .enum(surveyScores.map(String), { error: "Choisissez une note, de 1 à 5." })
    .transform(Number),
  discovered: z
    .enum(["yes", "no"], { error: "Répondez par oui ou par non." })
    .transform((answer) => answer === "yes"),
  comment: optional(severalLines(limits.surveyComment)),
});
export type SurveyCommand = z.output<typeof surveySchema>;
