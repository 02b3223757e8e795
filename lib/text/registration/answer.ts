import {
  type AnswerFault,
  answerField,
  type Question,
  yesOrNo,
} from "#lib/domain/registration/questions.ts";
import type { AnswerColumn } from "#lib/domain/registration/roster.ts";
import type { QuestionType } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { formatNumber } from "../writing/plural.ts";
import { searchKey } from "../writing/search-key.ts";

const yesOrNoLabels: ReadonlyMap<string, string> = new Map([
  ["YES", "Oui"],
  ["NO", "Non"],
]);

/** An answer as people read it: « Oui », « 1 200 », « Matin, Soir ». */
export function answerInWords(type: QuestionType, values: readonly string[]): string {
  if (type === "NUMBER") return values.map((value) => formatNumber(Number(value))).join();
  return values
    .map((value) => (type === "YES_NO" ? yesOrNoLabels.get(value) : undefined) ?? value)
    .join(", ");
}

/**
 * The columns of a spreadsheet that answer these questions: each is called by the question's own words,
 * and its cells by the words of the choices, whatever their case and accents.
 */
export function answerColumns(questions: readonly Question[]): AnswerColumn[] {
  return questions.map((question) => ({
    field: answerField(question.id),
    isCalled: (header) => searchKey(header) === searchKey(question.label),
    read: (cell) => answerFromWords(question, cell),
  }));
}

/** The reverse of `answerInWords`. Words of no choice stay as they are: the check tells them. */
function answerFromWords({ type, choices }: Question, written: string): string[] {
  const offered = type === "YES_NO" ? yesOrNo : choices;
  const words = type === "CHOICES" ? written.split(/[,;]/) : [written];
  return words.map((word) => {
    const isMeant = (value: string) => searchKey(answerInWords(type, [value])) === searchKey(word);
    return offered.find(isMeant) ?? word;
  });
}

/** What is wrong with an answer, and how to mend it. */
const answerFaultSentences: Record<AnswerFault, string> = {
  missing: "Répondez à cette question.",
  tooLong: `C’est trop long\u00A0: ${limits.answerText} caractères au plus.`,
  severalLines: "Écrivez sur une seule ligne, avec des lettres et des chiffres.",
  unknownChoice: "Choisissez parmi les réponses proposées.",
  notANumber: `Écrivez un nombre entier, entre 0 et ${formatNumber(limits.answerNumber)}.`,
};

/** One sentence for each wrong answer, by its field. */
export function answerFaultsInWords(
  faults: Readonly<Record<string, AnswerFault>>,
): Record<string, string> {
  const sentences = Object.entries(faults).map(([name, fault]) => [
    name,
    answerFaultSentences[fault],
  ]);
  return Object.fromEntries(sentences);
}
