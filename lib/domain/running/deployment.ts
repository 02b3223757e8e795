/** What a database remembers of the site that ran on it; null where none ever did. */
export type Remembered = { secretFingerprint: string | null; databaseIdentity: string | null };

/** What starts now: the fingerprints of its secrets, and the numbers of its database. */
export type Starting = {
  fingerprint: string;
  previousFingerprint: string | null;
  databaseIdentity: string;
};

export type StartDecision =
  /** Neither secret signed the links that people have: they would all die without a word. */
  | { kind: "secretUnknown" }
  /** `isRestored`: the same rows in another place, so that what they plan may be done already. */
  | { kind: "known"; isRestored: boolean };

/** Whether the site that starts is the one that this database knows. */
export function decideStart(remembered: Remembered, starting: Starting): StartDecision {
  const { secretFingerprint, databaseIdentity } = remembered;
  const mine = [starting.fingerprint, starting.previousFingerprint];
  if (secretFingerprint !== null && !mine.includes(secretFingerprint)) {
    return { kind: "secretUnknown" };
  }
  const isRestored = databaseIdentity !== null && databaseIdentity !== starting.databaseIdentity;
  return { kind: "known", isRestored };
}
