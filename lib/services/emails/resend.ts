import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { EmailState } from "#lib/domain/types.ts";
import { keptEndOf } from "#lib/email/facts/kept-end.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { findRegistrationSubject } from "../registrations/link/find-registration-subject.ts";

/** States in which nothing more happens by itself, and the person has nothing. */
const inTrouble: readonly EmailState[] = ["FAILED", "WITHHELD"];

/**
 * Sends a message that did not arrive again, to the address that the registration has now: a new row
 * with a key of its own, so that the old one stays what it was. It is done once; what is sent again may be sent again.
 */
export function resendEmail(actor: Actor, emailId: string, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const email = await transaction.emailMessage.findUnique({
      where: { id: emailId },
      include: {
        registration: {
          select: {
            id: true,
            email: true,
            headEmail: true,
            eventId: true,
            adviser: { select: { email: true } },
          },
        },
      },
    });
    const registration = email?.registration;
    if (!email || !registration) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const subject = await findRegistrationSubject(transaction, actor, registration.id);
    if (!subject) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const own = registration.email ?? registration.adviser?.email ?? null;
    const recipient = email.kind === "HEAD_OF_SCHOOL_COPY" ? registration.headEmail : own;
    const dedupeKey = `${email.kind}:${registration.id}:resent:${emailId}`;
    const known = await transaction.emailMessage.count({ where: { dedupeKey } });
    if (!recipient || !inTrouble.includes(email.state) || known > 0) {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    const data = { ...keptEndOf(email.data), resentBy: actor.userId };
    const again = { kind: email.kind, recipient, registrationId: registration.id, dedupeKey, data };
    await enqueueEmails(transaction, [again], now);
    await noteByStaff(
      transaction,
      actor,
      {
        action: "emailResent",
        registrationId: registration.id,
        eventId: registration.eventId,
        changes: { kind: email.kind },
      },
      now,
    );
    return { ok: true };
  });
}
