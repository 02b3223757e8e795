import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";

/** Who registered somebody else. */
export type AdviserOfPerson = { firstName: string; lastName: string; organisation: string };

export const adviserColumns = {
  select: { firstName: true, lastName: true, organisation: true },
} as const;

/**
 * Who registered or accompanies somebody, for as long as attendance is returned to advisers. After that nobody reads
 * an organisation beside a name: it may reveal a disability.
 */
export function adviserOfPerson<Adviser extends AdviserOfPerson | string>(
  adviser: Adviser | null,
  slots: readonly { latestEndsAt: Date | null }[],
  now: Date,
): Adviser | null {
  const since = periodBefore(now, territory.retention.adviserOfPerson);
  return slots.some(({ latestEndsAt }) => latestEndsAt && latestEndsAt > since) ? adviser : null;
}
