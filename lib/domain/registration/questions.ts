import { isOneLine } from "../one-line.ts";
import type { QuestionAudience, QuestionType, RegistrationKind } from "../types.ts";
import type { Refusal } from "./refusal.ts";

/** What an event asks beside the usual. */
export type QuestionFacts = {
  label: string;
  hint: string | null;
  type: QuestionType;
  audience: QuestionAudience;
  required: boolean;
  /** Of CHOICE and CHOICES; empty for the others. */
  choices: readonly string[];
};

export type Question = QuestionFacts & { id: string };

/** The values are those of the form: a text, a whole number, YES or NO, one choice or several. */
export type Answer = { questionId: string; values: readonly string[] };

/** What was posted, by the name of its field. */
export type PostedAnswers = Readonly<Record<string, readonly string[]>>;

export type AnswerFault = "missing" | "tooLong" | "severalLines" | "unknownChoice" | "notANumber";

export type AnswerLimits = { answerText: number; answerNumber: number };

export const yesOrNo = ["YES", "NO"] as const;

const prefix = "question-";

/** Name of the field that a question has in a form. */
export function answerField(questionId: string): string {
  return prefix + questionId;
}

export function isAnswerField(name: string): boolean {
  return name.startsWith(prefix);
}

/** Whether the form of this kind of registration asks the question. */
export function isAskedOf({ audience }: Pick<Question, "audience">, kind: RegistrationKind) {
  return audience === "BOTH" || (audience === "CLASS") === (kind === "CLASS");
}

/**
 * Reads the answers to these questions, and says what is wrong with each field. A field of no question
 * is ignored, because its question may have been retired since the page was opened.
 */
export function readAnswers(
  questions: readonly Question[],
  posted: PostedAnswers,
  limits: AnswerLimits,
): { answers: Answer[]; refusal: Extract<Refusal, { kind: "answersWrong" }> | null } {
  const answers: Answer[] = [];
  const faults: Record<string, AnswerFault> = {};
  for (const question of questions) {
    const field = answerField(question.id);
    const values = valuesOf(question, posted[field] ?? []);
    const fault = faultOf(question, values, limits);
    if (fault) faults[field] = fault;
    else if (values.length > 0) answers.push({ questionId: question.id, values });
  }
  const isWrong = Object.keys(faults).length > 0;
  return { answers, refusal: isWrong ? { kind: "answersWrong", faults } : null };
}

/** Blank is no answer, and the same choice twice is one. */
function valuesOf({ type }: Question, posted: readonly string[]): string[] {
  const values = posted.map((value) => value.normalize("NFC").trim()).filter(Boolean);
  return type === "CHOICES" ? [...new Set(values)] : values.slice(0, 1);
}

function faultOf(
  { type, required, choices }: Question,
  values: readonly string[],
  limits: AnswerLimits,
): AnswerFault | null {
  const [value] = values;
  if (value === undefined) return required ? "missing" : null;
  switch (type) {
    case "TEXT":
      if (value.length > limits.answerText) return "tooLong";
      return isOneLine(value) ? null : "severalLines";
    case "NUMBER":
      return /^\d+$/.test(value) && Number(value) <= limits.answerNumber ? null : "notANumber";
    case "YES_NO":
      return areAmong(values, yesOrNo) ? null : "unknownChoice";
    default:
      return areAmong(values, choices) ? null : "unknownChoice";
  }
}

function areAmong(values: readonly string[], known: readonly string[]): boolean {
  return values.every((value) => known.includes(value));
}

/**
 * How a question changes. Whoever answered other words, or among other choices, must stay readable:
 * the question is then retired with its answers, and asked anew. All else changes in place.
 */
export function changeOfQuestion(
  before: QuestionFacts,
  after: QuestionFacts,
  hasAnswers: boolean,
): "inPlace" | "askedAnew" {
  const meant = ({ label, type, choices }: QuestionFacts) => JSON.stringify([label, type, choices]);
  return hasAnswers && meant(before) !== meant(after) ? "askedAnew" : "inPlace";
}

/** The order once one of them has moved by one place; the first stays first, the last stays last. */
export function moveByOne(ids: readonly string[], id: string, way: "up" | "down"): string[] {
  const from = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, from + (way === "up" ? -1 : 1)));
  return ids.filter((one) => one !== id).toSpliced(to, 0, id);
}
