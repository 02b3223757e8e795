import type { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { longestWindow } from "#lib/domain/email/address-limit.ts";
import type { Registered } from "#lib/domain/email/email-delivery.ts";
import {
  alwaysPersonalKinds,
  countsAsPerson,
  gatheredAt,
  type Pace,
  paceOf,
} from "#lib/domain/email/email-pace.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";

type Addressed = {
  id: string;
  kind: EmailKind;
  recipient: string;
  createdAt: Date;
  registration: Registered | null;
};

/** Two workers at once would both count the messages of an address before either noted its own. */
export async function waitForTurn(transaction: Transaction, recipient: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`mail:${recipient}`}, 0))::text`;
}

/** Whether the team wants it to go, whatever the pace of the address. */
export function isByTeam({ data }: { data: unknown }): boolean {
  if (typeof data !== "object" || data === null) return false;
  return "resentBy" in data || "isByTeam" in data;
}

/** When a message leaves that no worker has looked at yet; null for at once. */
export async function expectedDeparture(
  client: Transaction,
  email: Addressed & { data: unknown },
): Promise<Date | null> {
  const pace = paceOf(email.kind, email.registration, isByTeam(email));
  return pace && departureOf(client, email, pace);
}

/**
 * When this message leaves; null for at once. What was written before it counts, whichever worker
 * comes first, so that of several written at the same moment the first ones go; of a mail that
 * gathers, only the mail counts.
 */
export async function departureOf(
  transaction: Transaction,
  email: Addressed,
  pace: Pace,
): Promise<Date | null> {
  const { recipient, createdAt } = email;
  const writtenBefore = {
    recipient,
    kind: { in: [...pace.kinds] },
    gatheredInId: null,
    OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: email.id } }],
  };
  const waiting = await transaction.emailMessage.findMany({
    where: { ...writtenBefore, state: "QUEUED", dueAt: { not: null } },
    orderBy: { dueAt: "asc" },
    take: 1,
    select: { dueAt: true },
  });
  const since = new Date(createdAt.getTime() - longestWindow(pace.limits));
  const earlier = await transaction.emailMessage.findMany({
    where: {
      ...writtenBefore,
      state: { notIn: ["WITHHELD", "SUPERSEDED", "FAILED"] },
      AND: [
        countsAsPerson(email.kind, email.registration) ? likePersons : likeGroups,
        { OR: [{ dueAt: null, createdAt: { gt: since } }, { dueAt: { gt: since } }] },
      ],
    },
    orderBy: { createdAt: "desc" },
    take: limits.pageSize,
    select: { createdAt: true, dueAt: true },
  });
  return gatheredAt(
    createdAt,
    pace,
    earlier.map((one) => one.dueAt ?? one.createdAt),
    waiting.flatMap(({ dueAt }) => dueAt ?? []),
  );
}

const personal: Prisma.EmailMessageWhereInput = { kind: { in: [...alwaysPersonalKinds] } };

const likePersons: Prisma.EmailMessageWhereInput = {
  OR: [personal, { registration: { kind: "INDIVIDUAL" } }],
};

const likeGroups: Prisma.EmailMessageWhereInput = {
  NOT: personal,
  registration: { kind: { not: "INDIVIDUAL" } },
};
