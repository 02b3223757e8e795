import { database } from "#lib/db/client.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";

/** A call about one registration, and what became of it. */
export type RegistrationCall = {
  callId: string;
  kind: EmailKind;
  createdAt: Date;
  triedAt: Date | null;
  calledAt: Date | null;
  /** Name or address of who called. */
  calledBy: string | null;
  supersededAt: Date | null;
};

/** The calls of one registration, the latest first. */
export async function listRegistrationCalls(registrationId: string): Promise<RegistrationCall[]> {
  const rows = await database().callToMake.findMany({
    where: { registrationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limits.pageSize,
    select: {
      id: true,
      kind: true,
      createdAt: true,
      triedAt: true,
      calledAt: true,
      supersededAt: true,
      calledBy: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ id, calledBy, ...row }) => ({
    ...row,
    callId: id,
    calledBy: calledBy && (calledBy.name ?? calledBy.email),
  }));
}
