import { database } from "#lib/db/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import type { EmailKind, EmailState } from "#lib/domain/types.ts";

/** What is known of one email: what it was about, how far it came, and why no further. */
export type EmailRow = {
  emailId: string;
  kind: EmailKind;
  recipient: string;
  state: EmailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** When the mail leaves that gathers it with others; null where it does not wait. */
  dueAt: Date | null;
  /** The message whose mail told this one. */
  gatheredIn: { kind: EmailKind; createdAt: Date } | null;
};

export const emailColumns = {
  id: true,
  kind: true,
  recipient: true,
  state: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
  dueAt: true,
  gatheredIn: { select: { kind: true, createdAt: true } },
} as const;

export type RegistrationEmail = EmailRow & {
  /** It is in trouble, and was not sent again: sent again once more, nothing would leave. */
  canResend: boolean;
};

/** The emails of one registration, the latest first. */
export async function listRegistrationEmails(registrationId: string): Promise<RegistrationEmail[]> {
  const rows = await readAll((chunk) =>
    database().emailMessage.findMany({
      where: { registrationId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...chunk,
      select: { ...emailColumns, dedupeKey: true },
    }),
  );
  return rows.map(({ id, dedupeKey, ...row }) => {
    const isResent = rows.some((other) => other.dedupeKey.endsWith(`:resent:${id}`));
    const isInTrouble = row.state === "FAILED" || row.state === "WITHHELD";
    return { emailId: id, ...row, canResend: isInTrouble && !isResent };
  });
}
