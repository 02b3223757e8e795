import type { AnswerFault } from "#lib/domain/questions.ts";
import type { QuestionType } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { formatNumber } from "./plural.ts";

const yesOrNoLabels: Readonly<Record<string, string>> = { YES: "Oui", NO: "Non" };

/** An answer as people read it: « Oui », « 1 200 », « Matin, Soir ». */
export function answerInWords(type: QuestionType, values: readonly string[]): string {
  if (type === "NUMBER") return values.map((value) => formatNumber(Number(value))).join();
  return values
    .map((value) => (type === "YES_NO" ? yesOrNoLabels[value] : undefined) ?? value)
    .join(", ");
}

/** What is wrong with an answer, and how to mend it. */
export const answerFaultSentences: Record<AnswerFault, string> = {
  missing: "Répondez à cette question.",
  tooLong: `C’est trop long\u00A0: ${limits.answerText} caractères au plus.`,
  severalLines: "Écrivez sur une seule ligne, avec des lettres et des chiffres.",
  unknownChoice: "Choisissez parmi les réponses proposées.",
  notANumber: `Écrivez un nombre entier, entre 0 et ${formatNumber(limits.answerNumber)}.`,
};
