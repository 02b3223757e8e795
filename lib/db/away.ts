/** `silent`: it takes connections and says nothing, so that whoever asks waits for a time-out. */
export type DatabaseStanding = "answers" | "away" | "silent";

// Next bundles the start of the server and the pages apart; the process is what they share.
const kept = globalThis as typeof globalThis & { databaseStanding?: DatabaseStanding };

/** How the database stands, as far as the listener of this process knows. */
export function databaseStanding(): DatabaseStanding {
  return kept.databaseStanding ?? "answers";
}

/** True while the database does not answer. */
export function isDatabaseKnownAway(): boolean {
  return databaseStanding() !== "answers";
}

/**
 * Notes how the database stands.
 * @returns whether it is news that it answers, or that it does not
 */
export function noteDatabase(standing: DatabaseStanding): boolean {
  const wasAway = isDatabaseKnownAway();
  kept.databaseStanding = standing;
  return wasAway !== isDatabaseKnownAway();
}
