import { database } from "#lib/db/client.ts";
import { isSuperseded } from "#lib/domain/email/email-delivery.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { calendarOf } from "./attached-calendar.ts";
import { type Composition, compose, type DueEmail, remindedDay } from "./compose.ts";
import {
  type LoadedRegistration,
  loadRegistration,
  registeredOnSlots,
  registrationFacts,
} from "./facts/load-email-facts.ts";
import { type RegistrationEmailKind, registrationEmail } from "./facts/registration-templates.ts";
import { currentSender } from "./sender.ts";
import type { RegistrationFacts } from "./templates/email-facts.ts";
import { gatheredNews } from "./templates/registration/gathered-news.ts";
import { lateCancellations } from "./templates/staff/late-cancellation.ts";

/** What one mail says for several messages, and which of them it no longer has to tell. */
export type Gathering = { composition: Composition; overtaken: readonly string[] };

/** One registration of the mail: the message that tells it, and its facts as they are now. */
type Told = {
  due: DueEmail;
  kind: RegistrationEmailKind;
  registration: LoadedRegistration;
  facts: RegistrationFacts;
};

/**
 * Composes one mail for a message that waited and for its companions, from the state as it is now:
 * each registration once, however many messages are about it; none that was overtaken, or told since
 * by a mail of its own. Of one registration it is the ordinary mail.
 */
export async function composeGathered(
  leader: DueEmail,
  companions: readonly DueEmail[],
  now: Date,
): Promise<Gathering> {
  const waited = [leader, ...companions].sort(byTime);
  const overtaken: string[] = [];
  const told = new Map<string, Told>();
  for (const due of waited) {
    const found = await toTell(due, now);
    if (!found) overtaken.push(due.id);
    else if (isBetter(found, told.get(found.registration.id)))
      told.set(found.registration.id, found);
  }
  if (overtaken.includes(leader.id)) {
    return { composition: { ok: false, state: "SUPERSEDED" }, overtaken };
  }
  const [first, ...others] = told.values();
  const composition =
    first && others.length > 0
      ? composeTogether([first, ...others], now)
      : await compose(first?.due ?? leader, now);
  return { composition, overtaken };
}

/** The first message about a registration introduces it; a copy for the head of school says less. */
function isBetter(found: Told, known: Told | undefined): boolean {
  return !known || (known.kind === "HEAD_OF_SCHOOL_COPY" && found.kind !== "HEAD_OF_SCHOOL_COPY");
}

function composeTogether(told: readonly Told[], now: Date): Composition {
  const sender = currentSender();
  const facts = told.map((one) => one.facts);
  const email = told.every(({ kind }) => kind === "LATE_CANCELLATION")
    ? lateCancellations(facts, sender)
    : gatheredNews(
        told.map((one) => ({ ...one, said: registrationEmail(one.kind, one.facts).said })),
        sender,
      );
  const calendars = told.flatMap(
    ({ kind, registration, facts: of }) => calendarOf(kind, registration.status, of, now) ?? [],
  );
  return { ok: true, email, calendars };
}

/** Null where the message has nothing to say any more. */
async function toTell(due: DueEmail, now: Date): Promise<Told | null> {
  const { registrationId } = due;
  const kind = due.kind as RegistrationEmailKind;
  if (!registrationId) throw new Error(`a message of kind ${kind} is about no registration`);
  const registration = await loadRegistration(registrationId);
  if (isSuperseded(kind, registeredOnSlots(registration), now, remindedDay(due))) return null;
  if (await isToldSince(due)) return null;
  return { due, kind, registration, facts: await registrationFacts(registration, due, now) };
}

/** What tells all that there is to know of a registration, with its link and its date. */
const tellingKinds: readonly EmailKind[] = [
  "REGISTRATION_CONFIRMED",
  "REGISTRATION_PROMOTED",
  "REGISTRATION_PENDING",
  "REGISTRATION_WAITLISTED",
  "REGISTRATION_CANCELLED",
  "REGISTRATION_CHANGED",
  "REGISTERED_BY_ADVISER",
];

/** Whether a mail that left by itself told this registration after the message was written. */
async function isToldSince({ id, registrationId, recipient, kind, createdAt }: DueEmail) {
  if (!tellingKinds.includes(kind)) return false;
  const later = await database().emailMessage.count({
    where: {
      id: { not: id },
      registrationId,
      recipient,
      kind: { in: [...tellingKinds] },
      createdAt: { gt: createdAt },
      state: "SENT",
      gatheredInId: null,
    },
  });
  return later > 0;
}

function byTime(one: DueEmail, other: DueEmail): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}
