import type { EmailState } from "../types.ts";

/** How far the last email about a registration came, for the person who waits for it. */
export type MailProgress =
  /** It is on its way. */
  | { kind: "leaves" }
  /** It would be too many for the address: it leaves with others, by then. */
  | { kind: "waits"; until: Date }
  /** The mail server has taken it; whether it was read, nobody knows. */
  | { kind: "left"; at: Date }
  /** It is still tried, and should have left. */
  | { kind: "late" }
  /** It will not leave any more. */
  | { kind: "refused" }
  /** Somebody put it aside after a restore: it may have left before. */
  | { kind: "putAside" };

export type LastEmail = {
  state: EmailState;
  createdAt: Date;
  dueAt: Date | null;
  sentAt: Date | null;
};

/** A mail commonly leaves within seconds: after so long, something is wrong. */
const LATE_MINUTES = 5;

/** @param email the last one that was not overtaken */
export function mailProgress(email: LastEmail, now: Date): MailProgress {
  const { state, createdAt, dueAt, sentAt } = email;
  if (state === "FAILED") return { kind: "refused" };
  if (state === "WITHHELD") return { kind: "putAside" };
  if (state === "SENT") return { kind: "left", at: sentAt ?? createdAt };
  const expectedAt = Math.max(createdAt.getTime(), dueAt?.getTime() ?? 0);
  if (state === "RETRYING" || now.getTime() >= expectedAt + LATE_MINUTES * 60_000) {
    return { kind: "late" };
  }
  return dueAt && dueAt > now ? { kind: "waits", until: dueAt } : { kind: "leaves" };
}
