/** From 1, disappointing, to 5, very good. */
export const surveyScores = [1, 2, 3, 4, 5] as const;

/** What was answered: a score, and whether a trade was discovered. */
export type SurveyAnswer = { score: number; discovered: boolean };

/** Under so few answers, a mean would tell what one of them said. */
const meanFrom = 5;

/** How many answered; their mean and the share who discovered a trade, null under five answers. */
export type SurveySummary = {
  count: number;
  mean: number | null;
  discoveredPercent: number | null;
};

/** Sums answers up; the mean has one decimal, the share is a whole percentage. */
export function surveySummary(answers: readonly SurveyAnswer[]): SurveySummary {
  const count = answers.length;
  if (count < meanFrom) return { count, mean: null, discoveredPercent: null };
  const total = answers.reduce((sum, { score }) => sum + score, 0);
  const discovered = answers.filter((answer) => answer.discovered).length;
  return {
    count,
    mean: Math.round((total / count) * 10) / 10,
    discoveredPercent: Math.round((discovered / count) * 100),
  };
}

/**
 * The pupils of a class who came, of whom each may answer once. Half-groups add up to the class; a
 * class that came several times is counted once, and more than announced where more were seen at once.
 * @param counts pupils counted on each slot
 */
export function pupilsWhoCame(counts: readonly number[], announced: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Math.max(0, ...counts, Math.min(total, announced));
}
