/** Whom an act told: emails that were written, and people whom somebody of the team has to call. */
export type Told = { emails: number; calls: number };

/** Nobody had to be told. */
export const nobodyTold: Told = { emails: 0, calls: 0 };

/** So many times what one notice told. */
export function manyTold({ emails, calls }: Told, times: number): Told {
  return { emails: emails * times, calls: calls * times };
}

/** The sum of what the parts of one act told. */
export function addTold(...parts: readonly Told[]): Told {
  return parts.reduce(
    (sum, part) => ({ emails: sum.emails + part.emails, calls: sum.calls + part.calls }),
    nobodyTold,
  );
}
