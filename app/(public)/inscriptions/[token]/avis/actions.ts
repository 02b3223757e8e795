"use server";

import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { surveySchema } from "#lib/schemas/survey.ts";
import { answerSurvey } from "#lib/services/surveys/answer-survey.ts";

export async function answerSurveyAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, surveySchema, async (command, now) => {
    const result = await answerSurvey(command, now);
    return result.ok
      ? { redirectTo: `/inscriptions/${command.token}/avis` }
      : { refusal: result.refusal };
  });
}
