"use server";

import { refresh } from "next/cache";
import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import {
  addQuestionSchema,
  changeQuestionSchema,
  moveQuestionSchema,
  retireQuestionSchema,
} from "#lib/schemas/question.ts";
import { addQuestion } from "#lib/services/questions/add-question.ts";
import { changeQuestion } from "#lib/services/questions/change-question.ts";
import { moveQuestion } from "#lib/services/questions/move-question.ts";
import { retireQuestion } from "#lib/services/questions/retire-question.ts";

const listOf = (eventId: string) => () => ({
  redirectTo: `/gestion/rendez-vous/${eventId}/questions`,
});

export async function addQuestionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, addQuestionSchema, (command, now) =>
    actAsStaff((actor) => addQuestion(actor, command, now), listOf(command.eventId)),
  );
}

export async function changeQuestionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, changeQuestionSchema, (command, now) =>
    actAsStaff((actor) => changeQuestion(actor, command, now), listOf(command.eventId)),
  );
}

/** Stays on the list, so that the same button can be pressed again. */
export async function moveQuestionAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, moveQuestionSchema, (command, now) =>
    actAsStaff(
      (actor) => moveQuestion(actor, command, now),
      () => {
        refresh();
        return { done: "La question est déplacée." };
      },
    ),
  );
}

export async function retireQuestionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForm(previous, form, retireQuestionSchema, (command, now) =>
    actAsStaff((actor) => retireQuestion(actor, command, now), listOf(command.eventId)),
  );
}
