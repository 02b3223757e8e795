import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { isAlive } from "#lib/domain/registration/registration-status.ts";
import type { Refused, Result } from "#lib/domain/result.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { note } from "#lib/services/history/note.ts";
import { findByToken } from "./find-by-token.ts";
import { findRegistrationSubject } from "./find-registration-subject.ts";

/** Whether the new link leaves by mail: none does where there is no address, or nothing to come. */
export type RevokeLinkResult = Result<{ isMailed: boolean }>;

const unknown: Refused = { ok: false, refusal: { kind: "registrationUnknown" } };

/** Ends the personal link of a registration, which somebody else may have, and mails a new one. */
export function revokeLinkByStaff(
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<RevokeLinkResult> {
  return inTransaction(async (transaction) => {
    if (!(await findRegistrationSubject(transaction, actor, registrationId))) return unknown;
    const by = { actorKind: "STAFF", actorId: actor.userId } as const;
    return { ok: true, isMailed: await replaceLink(transaction, registrationId, by, now) };
  });
}

/**
 * The same by whoever holds the link. The new one is mailed and shown nowhere: a thief who presses the
 * button gets nothing. Without an address to mail it to, the link stays.
 */
export function revokeOwnLink(token: string, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const found = await findByToken(transaction, token);
    if (!found) return unknown;
    const by = { actorKind: "REGISTRANT", linkVersion: found.linkVersion } as const;
    const isMailed = await replaceLink(transaction, found.id, by, now);
    return isMailed ? { ok: true } : unknown;
  });
}

type By =
  | { actorKind: "STAFF"; actorId: string }
  /** The version of the link that the holder has. */
  | { actorKind: "REGISTRANT"; linkVersion: number };

/** False where no mail leaves; a registrant's link then stays as it is. */
async function replaceLink(
  transaction: Transaction,
  id: string,
  by: By,
  now: Date,
): Promise<boolean> {
  const registration = await transaction.registration.findUniqueOrThrow({
    where: { id },
    select: {
      eventId: true,
      email: true,
      status: true,
      linkVersion: true,
      slots: { where: { slot: { endsAt: { gt: now } } }, select: { slotId: true }, take: 1 },
    },
  });
  const { eventId, email, status, linkVersion, slots } = registration;
  const recipient = isAlive(status) && slots.length > 0 ? email : null;
  if (!recipient && by.actorKind === "REGISTRANT") return false;
  const held = by.actorKind === "REGISTRANT" ? by.linkVersion : linkVersion;
  const { count } = await transaction.registration.updateMany({
    where: { id, linkVersion: held },
    data: { linkVersion: held + 1 },
  });
  // Pressed twice at once, the link is replaced once.
  if (count === 0) return true;
  await note(
    transaction,
    {
      actorKind: by.actorKind,
      actorId: by.actorKind === "STAFF" ? by.actorId : null,
      action: "linkRevoked",
      registrationId: id,
      eventId,
    },
    now,
  );
  if (!recipient) return false;
  const kind = "LINK_REQUESTED";
  const dedupeKey = `${kind}:${id}:link-${held + 1}`;
  const data = { isNewLink: true } as const;
  const message = { kind, recipient, registrationId: id, dedupeKey, data } as const;
  await enqueueEmails(transaction, [message], now);
  return true;
}
