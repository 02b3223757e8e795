/** Whom an act told: courriels that were written, and people whom somebody of the team has to call. */
export type Told = { emails: number; calls: number };

/** Nobody had to be told. */
export const nobodyTold: Told = { emails: 0, calls: 0 };

/** The sum of what the parts of one act told. */
export function addTold(...parts: readonly Told[]): Told {
  return parts.reduce(
    (sum, part) => ({ emails: sum.emails + part.emails, calls: sum.calls + part.calls }),
    nobodyTold,
  );
}
