// Next bundles the start of the server and the pages apart; the process is what they share.
const kept = globalThis as typeof globalThis & { isDatabaseAway?: boolean };

/** True while the database does not answer, as far as the listener of this process knows. */
export function isDatabaseKnownAway(): boolean {
  return kept.isDatabaseAway ?? false;
}

/**
 * Notes whether the database answers.
 * @returns whether that is news
 */
export function noteDatabaseAway(isAway: boolean): boolean {
  const isNews = isDatabaseKnownAway() !== isAway;
  kept.isDatabaseAway = isAway;
  return isNews;
}
