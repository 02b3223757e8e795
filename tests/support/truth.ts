import { expect } from "vitest";
import { publicIdOf } from "#lib/auth/personal-link.ts";
import { reconcilePlaces } from "#lib/queries/desk/registrations/reconcile-places.ts";
import type { RegisterResult } from "#lib/services/registrations/register/register.ts";
import { database } from "./database.ts";

/**
 * What holds after every act, whatever it was: the counters say what the registrations say, no slot
 * is oversold, and each email has exactly one job in the queue.
 */
export async function expectTruth(): Promise<void> {
  expect(await reconcilePlaces()).toEqual([]);
  expect(await listOversold()).toEqual([]);
  expect(await listJobsWithoutMatch()).toEqual([]);
}

function listOversold() {
  return database().$queryRaw`
    SELECT id, capacity, booked FROM slot WHERE booked > capacity OR booked_classes > class_capacity`;
}

function listJobsWithoutMatch() {
  return database().$queryRaw`
    SELECT email.id, email.kind::text, count(job.id)::int AS jobs
    FROM email_message AS email
    FULL JOIN pgboss.job ON job.name = 'email' AND job.data ->> 'emailId' = email.id::text
    WHERE job.name = 'email' OR email.id IS NOT NULL
    GROUP BY email.id, email.kind
    HAVING count(job.id) <> 1 OR email.id IS NULL`;
}

/**
 * Registrations whose mails are not one for each of their versions: the first tells what was obtained,
 * and every act since moved the version on by one.
 */
export function listChangesWithoutOneMail() {
  return database().$queryRaw`
    SELECT registration.id, version, array_agg(dedupe_key ORDER BY dedupe_key) AS mails
    FROM registration LEFT JOIN email_message AS email ON email.registration_id = registration.id
    GROUP BY registration.id
    HAVING count(email.id) <> version
      OR count(DISTINCT split_part(dedupe_key, ':', 3)) <> version`;
}

/** The counters of a slot. */
export function slotCounts(slotId: string) {
  return database().slot.findUniqueOrThrow({
    where: { id: slotId },
    select: { capacity: true, booked: true, bookedClasses: true, waiting: true },
  });
}

/** The registration behind an answer; the test fails where there was none. */
export function registrationOf(answer: RegisterResult) {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.kind}`);
  return registrationByToken(answer.token);
}

/** The registration that a personal link opens. */
export function registrationByToken(token: string) {
  return database().registration.findUniqueOrThrow({
    where: { publicId: publicIdOf(token) ?? "" },
    include: { slots: true },
  });
}

/** The token of an answer; the test fails where there was none. */
export function tokenOf(answer: RegisterResult): string {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.kind}`);
  return answer.token;
}

/** Kinds of the emails written so far, in order. */
export async function listEmailKinds(recipient?: string): Promise<string[]> {
  const emails = await database().emailMessage.findMany({
    where: { recipient },
    orderBy: [{ createdAt: "asc" }, { kind: "asc" }],
  });
  return emails.map((email) => email.kind);
}

/** How many rows each table that an act writes holds: the same before and after a refusal. */
export async function countRows() {
  const prisma = database();
  return {
    registrations: await prisma.registration.count(),
    places: await prisma.registrationSlot.count(),
    emails: await prisma.emailMessage.count(),
    history: await prisma.historyEntry.count(),
    slots: await prisma.slot.findMany({ orderBy: { id: "asc" } }),
  };
}
