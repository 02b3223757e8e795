import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import {
  alwaysPersonalKinds,
  countsAsPerson,
  limitsOf,
  type Registered,
  visitorKinds,
} from "#lib/domain/email-delivery.ts";
import type { EmailKind } from "#lib/domain/types.ts";

type Addressed = { id: string; kind: EmailKind; recipient: string; createdAt: Date };

/**
 * Whether this address has had its share of the messages that visitors cause: a form must not
 * become a way to fill somebody's mailbox. What was written before this message counts, so that of
 * several sent at the same moment the first ones go.
 */
export async function isOverAddressLimit(
  email: Addressed,
  registered: Registered | null,
): Promise<boolean> {
  const alike = countsAsPerson(email.kind, registered) ? ofPersons : ofGroups;
  for (const { count, minutes } of limitsOf(email.kind, registered)) {
    const since = new Date(email.createdAt.getTime() - minutes * 60_000);
    const before = await database().emailMessage.count({
      where: {
        AND: [
          alike,
          {
            OR: [
              { createdAt: { gt: since, lt: email.createdAt } },
              { createdAt: email.createdAt, id: { lt: email.id } },
            ],
          },
        ],
        recipient: email.recipient,
        kind: { in: [...visitorKinds] },
        state: { notIn: ["WITHHELD", "SUPERSEDED", "FAILED"] },
      },
    });
    if (before >= count) return true;
  }
  return false;
}

const personal: Prisma.EmailMessageWhereInput = { kind: { in: [...alwaysPersonalKinds] } };

const ofPersons: Prisma.EmailMessageWhereInput = {
  OR: [personal, { registration: { kind: "INDIVIDUAL" } }],
};

const ofGroups: Prisma.EmailMessageWhereInput = {
  NOT: personal,
  registration: { kind: { not: "INDIVIDUAL" } },
};
