/** At most so many in so many minutes. */
export type AddressLimit = { count: number; minutes: number };

/**
 * Whether one more at `at` would go beyond one of the limits.
 * @param before instants of the earlier ones, in any order
 */
export function isOverLimit(
  before: readonly Date[],
  limits: readonly AddressLimit[],
  at: Date,
): boolean {
  return limits.some(({ count, minutes }) => {
    const since = at.getTime() - minutes * 60_000;
    return before.filter((instant) => instant.getTime() > since).length >= count;
  });
}

/** How far back the limits look. */
export function longestWindow(limits: readonly AddressLimit[]): number {
  return Math.max(0, ...limits.map(({ minutes }) => minutes)) * 60_000;
}

/**
 * Links sent again to an address that nobody proved: anybody can type it. One is enough for whoever
 * reads that mailbox, and who lost it again the same day asks again. Beyond, the page says that one
 * was sent lately; it decides from the requests for the typed address, never from registrations.
 */
export const linkLimits: readonly AddressLimit[] = [
  { count: 1, minutes: 15 },
  { count: 10, minutes: 24 * 60 },
];
