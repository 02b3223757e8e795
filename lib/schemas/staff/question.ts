import { z } from "zod";
import { questionAudiences, questionTypes } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { identifier, optional, recordVersion, severalLines, singleLine, tick } from "../fields.ts";

const { questionChoices, questionChoice } = limits;

/** One choice a line, as typed; blank lines are none. */
const choiceLines = severalLines(questionChoices * (questionChoice + 1)).transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
);

const facts = {
  label: singleLine(limits.questionLabel, "Écrivez la question."),
  hint: optional(singleLine(limits.questionHint, "Écrivez l’aide.")),
  type: z.enum(questionTypes, { error: "Choisissez le type de réponse." }),
  choices: choiceLines,
  audience: z.enum(questionAudiences, { error: "Choisissez à qui la question est posée." }),
  required: tick,
};

type ChoiceForm = { type: string; choices: readonly string[] };

/** The sentence about the choices; null where they can be offered. */
function choicesProblem({ type, choices }: ChoiceForm): string | null {
  if (type !== "CHOICE" && type !== "CHOICES") return null;
  if (choices.length < 2) return "Écrivez au moins deux choix, un par ligne.";
  if (choices.length > questionChoices) return `Gardez ${questionChoices} choix au plus.`;
  if (new Set(choices).size < choices.length) return "Deux choix sont identiques. Retirez-en un.";
  const isLong = choices.some((choice) => choice.length > questionChoice);
  return isLong ? `Un choix est trop long\u00A0: ${questionChoice} caractères au plus.` : null;
}

function checkChoices(form: ChoiceForm, context: z.RefinementCtx): void {
  const problem = choicesProblem(form);
  if (problem) context.addIssue({ code: "custom", path: ["choices"], message: problem });
}

/** Choices typed for a question that offers none are forgotten. */
function withoutUselessChoices<Form extends ChoiceForm>(form: Form): Form {
  return form.type === "CHOICE" || form.type === "CHOICES" ? form : { ...form, choices: [] };
}

const target = { eventId: identifier, version: recordVersion };
const known = { ...target, questionId: identifier };

export const addQuestionSchema = z
  .strictObject({ ...target, ...facts })
  .superRefine(checkChoices)
  .transform(withoutUselessChoices);
export type AddQuestionCommand = z.output<typeof addQuestionSchema>;

export const changeQuestionSchema = z
  .strictObject({ ...known, ...facts })
  .superRefine(checkChoices)
  .transform(withoutUselessChoices);
export type ChangeQuestionCommand = z.output<typeof changeQuestionSchema>;

export const moveQuestionSchema = z.strictObject({ ...known, way: z.enum(["up", "down"]) });
export type MoveQuestionCommand = z.output<typeof moveQuestionSchema>;

export const retireQuestionSchema = z.strictObject(known);
export type RetireQuestionCommand = z.output<typeof retireQuestionSchema>;
