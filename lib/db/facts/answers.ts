import type { QuestionType } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import type { Prisma } from "../generated/client.ts";

/** An answer beside the question as it was asked. */
export type GivenAnswer = {
  values: readonly string[];
  question: { id: string; label: string; type: QuestionType; retiredAt: Date | null };
};

/** The answers of a registration in the order of the questions, those to retired ones too. */
export const answersOfRegistration = {
  orderBy: [{ question: { position: "asc" } }, { question: { id: "asc" } }],
  take: limits.questionsWithRetired,
  select: {
    values: true,
    question: { select: { id: true, label: true, type: true, retiredAt: true } },
  },
} as const satisfies Prisma.Registration$answersArgs;

/** The questions that an event asks now, in their order. */
export const questionsAskedNow = {
  where: { retiredAt: null },
  orderBy: { position: "asc" },
  take: limits.questionsPerEvent,
} as const satisfies Prisma.Event$questionsArgs;
