import { isCodeKind } from "#lib/auth/sign-in-code.ts";
import { database } from "#lib/db/client.ts";
import { type Composition, compose, type DueEmail } from "./compose.ts";
import { describeFailure } from "./failure.ts";
import { send } from "./send.ts";
import type { ComposedEmail } from "./templates/email-facts.ts";

/** A worker that has not answered for so long is gone; the transport gives up sooner. */
const LEASE_MS = 60_000;

/** Another worker has this message in hand: the queue comes back to it. */
class EmailInHand extends Error {
  override name = "EmailInHand";
  readonly code = "inHand";
}

/**
 * Sends one message of the outbox, once, whoever asks and however often: at least the attempt is
 * made once. A message that must not go any more is put aside. What failed for now is thrown, so
 * that the queue tries again by its settings.
 * @param isLastTry what fails now has failed for good
 */
export async function deliver(
  emailId: string,
  now: Date,
  { isLastTry }: { isLastTry: boolean },
): Promise<void> {
  const due = await take(emailId, now);
  if (!due) return;
  const composition = await attempt(due, now, isLastTry);
  if (!composition) return;
  if (composition.ok) await keepAsSent(due, composition.email, now);
  else await settle(emailId, { state: composition.state });
}

/** Composes and sends; null where it has failed for good. */
async function attempt(due: DueEmail, now: Date, isLastTry: boolean): Promise<Composition | null> {
  try {
    const composition = await compose(due, now);
    if (composition.ok) await send(due, composition.email, composition.calendar);
    return composition;
  } catch (error) {
    const { isFinal, reason } = describeFailure(error);
    const state = isFinal || isLastTry ? "FAILED" : "RETRYING";
    await settle(due.id, { state, lastError: reason });
    if (!isFinal) throw error;
    return null;
  }
}

/** Takes the message for this worker; null where it has reached its end. */
async function take(emailId: string, now: Date): Promise<DueEmail | null> {
  const leaseEnd = new Date(now.getTime() - LEASE_MS);
  const [taken] = await database().emailMessage.updateManyAndReturn({
    where: {
      id: emailId,
      OR: [
        { state: { in: ["QUEUED", "RETRYING"] } },
        { state: "SENDING", attemptedAt: { lte: leaseEnd } },
      ],
    },
    data: { state: "SENDING", attempts: { increment: 1 }, attemptedAt: now },
  });
  if (taken) return taken;
  const inHand = await database().emailMessage.count({ where: { id: emailId, state: "SENDING" } });
  if (inHand > 0) throw new EmailInHand("another worker sends this message");
  return null;
}

/**
 * The mail server has it. Of a code nothing is kept, of a list only its subject (the names go with
 * their registrations), and of a personal link only that there was one.
 */
async function keepAsSent(
  due: DueEmail,
  { subject, text }: ComposedEmail,
  now: Date,
): Promise<void> {
  const bodyText = due.kind === "ADVISER_CONFIRMED" ? undefined : withoutPersonalLinks(text);
  const kept = isCodeKind(due.kind) ? {} : { subject, bodyText };
  await settle(due.id, { state: "SENT", sentAt: now, lastError: null, ...kept });
}

function withoutPersonalLinks(text: string): string {
  return text.replace(/\/inscriptions\/\S+/g, "/inscriptions/…");
}

type Outcome = {
  state: "SENT" | "RETRYING" | "FAILED" | "SUPERSEDED" | "WITHHELD";
  sentAt?: Date;
  lastError?: string | null;
  subject?: string;
  bodyText?: string;
};

async function settle(emailId: string, outcome: Outcome): Promise<void> {
  await database().emailMessage.update({ where: { id: emailId }, data: outcome });
}
