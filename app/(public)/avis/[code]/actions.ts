"use server";

import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { surveySchema } from "#lib/schemas/survey.ts";
import { answerPupilSurvey } from "#lib/services/surveys/answer-pupil-survey.ts";

export async function answerPupilSurveyAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, surveySchema, async (command, now) => {
    const result = await answerPupilSurvey(command, now);
    return result.ok
      ? { redirectTo: `/avis/${command.token}?merci=oui` }
      : { refusal: result.refusal };
  });
}
