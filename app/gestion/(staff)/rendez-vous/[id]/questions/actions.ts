"use server";

import { refresh } from "next/cache";
import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import { keepBoth } from "#app/gestion/keep-both.ts";
import { nobodyTold } from "#lib/domain/email/told.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { readEventVersion } from "#lib/queries/desk/events/event-form.ts";
import { readKeptQuestion } from "#lib/queries/desk/events/question-pages.ts";
import {
  addQuestionSchema,
  changeQuestionSchema,
  moveQuestionSchema,
  retireQuestionSchema,
} from "#lib/schemas/staff/question.ts";
import { addQuestion } from "#lib/services/questions/add-question.ts";
import { changeQuestion } from "#lib/services/questions/change-question.ts";
import { moveQuestion } from "#lib/services/questions/move-question.ts";
import { retireQuestion } from "#lib/services/questions/retire-question.ts";
import { type DoneAct, doneAddress } from "#lib/text/done.ts";

const listOf = (eventId: string, act: DoneAct) => () => ({
  redirectTo: doneAddress(`/gestion/rendez-vous/${eventId}/questions`, act, nobodyTold),
});

export async function addQuestionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, addQuestionSchema, async (command, now) =>
    keepBoth(
      await actAsStaff(
        (actor) => addQuestion(actor, command, now),
        listOf(command.eventId, "question-ajoutee"),
      ),
      form,
      (actor) => readEventVersion(actor, command.eventId),
    ),
  );
}

export async function changeQuestionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, changeQuestionSchema, async (command, now) =>
    keepBoth(
      await actAsStaff(
        (actor) => changeQuestion(actor, command, now),
        listOf(command.eventId, "question-changee"),
      ),
      form,
      (actor) => readKeptQuestion(actor, command.eventId, command.questionId),
    ),
  );
}

/** Stays on the list, so that the same button can be pressed again. */
export async function moveQuestionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, moveQuestionSchema, async (command, now) =>
    keepBoth(
      await actAsStaff(
        (actor) => moveQuestion(actor, command, now),
        () => {
          refresh();
          return { done: "La question est déplacée." };
        },
      ),
      form,
      (actor) => readEventVersion(actor, command.eventId),
    ),
  );
}

export async function retireQuestionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, retireQuestionSchema, async (command, now) =>
    keepBoth(
      await actAsStaff(
        (actor) => retireQuestion(actor, command, now),
        listOf(command.eventId, "question-retiree"),
      ),
      form,
      (actor) => readEventVersion(actor, command.eventId),
    ),
  );
}
