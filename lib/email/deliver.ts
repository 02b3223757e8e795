import { isCodeKind } from "#lib/auth/sign-in-code.ts";
import { database } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { callInstead } from "./call-instead.ts";
import { type Composition, compose, type DueEmail } from "./compose.ts";
import { describeFailure } from "./failure.ts";
import { composeGathered, type Gathering } from "./gather.ts";
import { queueAgain } from "./outbox.ts";
import { send } from "./send.ts";
import { type Taken, take } from "./take.ts";
import type { ComposedEmail } from "./templates/email-facts.ts";

/**
 * Sends one message of the outbox, once, whoever asks and however often: at least the attempt is
 * made once. One that is too many for its address waits, and leaves in one mail with what waits too.
 * A message that must not go any more is put aside. What failed for now is thrown, so
 * that the queue tries again by its settings.
 * @param isLastTry what fails now has failed for good
 */
export async function deliver(
  emailId: string,
  now: Date,
  { isLastTry }: { isLastTry: boolean },
): Promise<void> {
  const taken = await take(emailId, now);
  if (!taken) return;
  const gathering = await attempt(taken, now, isLastTry);
  if (!gathering) return;
  const { composition, overtaken } = gathering;
  await putAside(overtaken);
  if (composition.ok) await keepAsSent(taken.email, composition.email, now);
  else await giveUp(taken, composition);
}

/** Composes and sends; null where it has failed for good. */
async function attempt(taken: Taken, now: Date, isLastTry: boolean): Promise<Gathering | null> {
  const { email } = taken;
  try {
    const gathering = await composeFor(taken, now);
    const { composition } = gathering;
    if (composition.ok) await send(email, composition.email, composition.calendars);
    return gathering;
  } catch (error) {
    const { isFinal, reason } = describeFailure(error);
    const state = isFinal || isLastTry ? "FAILED" : "RETRYING";
    await settle(email.id, { state, lastError: reason });
    if (state === "FAILED") await callInstead(database(), [email, ...taken.companions], now);
    if (!isFinal) throw error;
    return null;
  }
}

async function composeFor({ email, companions, waited }: Taken, now: Date): Promise<Gathering> {
  if (waited) return composeGathered(email, companions, now);
  return { composition: await compose(email, now), overtaken: [] };
}

/** Companions that the mail no longer had to tell. */
async function putAside(overtaken: readonly string[]): Promise<void> {
  await database().emailMessage.updateMany({
    where: { id: { in: [...overtaken] } },
    data: { state: "SUPERSEDED", gatheredInId: null },
  });
}

/** The message has nothing to say any more; what waited with it leaves by itself, or with another. */
async function giveUp({ email }: Taken, { state }: Extract<Composition, { ok: false }>) {
  await inTransaction(async (transaction) => {
    const released = await transaction.emailMessage.updateManyAndReturn({
      where: { gatheredInId: email.id },
      data: { state: "QUEUED", gatheredInId: null },
      select: { id: true },
    });
    await transaction.emailMessage.update({ where: { id: email.id }, data: { state } });
    if (released.length > 0)
      await queueAgain(
        transaction,
        released.map(({ id }) => id),
      );
  });
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
  state: "SENT" | "RETRYING" | "FAILED";
  sentAt?: Date;
  lastError?: string | null;
  subject?: string;
  bodyText?: string;
};

/** What became of the mail became of all that it tells; its words are kept once. */
async function settle(emailId: string, outcome: Outcome): Promise<void> {
  const { bodyText: _, ...ofCompanions } = outcome;
  await database().$transaction([
    database().emailMessage.update({ where: { id: emailId }, data: outcome }),
    database().emailMessage.updateMany({ where: { gatheredInId: emailId }, data: ofCompanions }),
  ]);
}
