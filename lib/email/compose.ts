import { database } from "#lib/db/client.ts";
import { isSuperseded } from "#lib/domain/email/email-delivery.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { territory } from "#lib/territory.ts";
import { periodAfter } from "#lib/time/paris.ts";
import { calendarOf } from "./attached-calendar.ts";
import { composeCode } from "./compose-code.ts";
import { attendanceToRecordFacts } from "./facts/attendance-to-record-facts.ts";
import { batchFacts } from "./facts/load-batch-facts.ts";
import {
  linkRequestFacts,
  loadRegistration,
  registeredOnSlots,
  registrationFacts,
} from "./facts/load-email-facts.ts";
import { registrationEmail, type registrationTemplates } from "./facts/registration-templates.ts";
import { currentSender } from "./sender.ts";
import { adviserConfirmed } from "./templates/adviser/adviser-confirmed.ts";
import type { ComposedEmail } from "./templates/email-facts.ts";
import { linkRequested } from "./templates/registration/link-requested.ts";
import { attendanceToRecord } from "./templates/staff/attendance-to-record.ts";
import { retentionWarning } from "./templates/staff/retention-warning.ts";

/** A row of the outbox whose turn has come. */
export type DueEmail = {
  id: string;
  kind: EmailKind;
  registrationId: string | null;
  recipient: string;
  /** `slotDay` of a reminder, `batchId` of a list, who of the team wants it. */
  data: unknown;
  createdAt: Date;
  /** When it leaves, where it waited. */
  dueAt?: Date | null;
};

/** A message ready to go, or why it must not: overtaken, or a code that too many addresses asked for. */
export type Composition =
  | { ok: true; email: ComposedEmail; calendars: readonly string[] }
  | { ok: false; state: "SUPERSEDED" | "WITHHELD" };

const superseded: Composition = { ok: false, state: "SUPERSEDED" };

/** Composes a message from the state as it is now, not as it was when it was written down. */
export function compose(due: DueEmail, now: Date): Promise<Composition> {
  switch (due.kind) {
    case "SIGN_IN_CODE":
    case "REGISTRANT_CODE":
      return composeOwnCode(due, now);
    case "ADVISER_CONFIRMED":
      return composeBatch(due, now);
    case "LINK_REQUESTED":
      return composeLinks(due, now);
    case "RETENTION_WARNING":
      return composeRetentionWarning(due);
    case "ATTENDANCE_TO_RECORD":
      return composeAttendanceToRecord(due, now);
    default:
      return composeAboutRegistration(due, due.kind, now);
  }
}

async function composeAboutRegistration(
  due: DueEmail,
  kind: keyof typeof registrationTemplates,
  now: Date,
): Promise<Composition> {
  if (!due.registrationId) throw new Error(`a message of kind ${kind} is about no registration`);
  const registration = await loadRegistration(due.registrationId);
  if (isSuperseded(kind, registeredOnSlots(registration), now, remindedDay(due))) return superseded;
  const facts = await registrationFacts(registration, due, now);
  const calendar = calendarOf(kind, registration.status, facts, now);
  return {
    ok: true,
    email: registrationEmail(kind, facts),
    calendars: calendar ? [calendar] : [],
  };
}

/** Of an erased list nothing is left to tell. */
async function composeBatch(due: DueEmail, now: Date): Promise<Composition> {
  const facts = await batchFacts(due.data, now);
  return facts ? { ok: true, email: adviserConfirmed(facts), calendars: [] } : superseded;
}

async function composeLinks(due: DueEmail, now: Date): Promise<Composition> {
  const facts = await linkRequestFacts(due.recipient, due.registrationId, now);
  return { ok: true, email: linkRequested(facts), calendars: [] };
}

async function composeOwnCode(due: DueEmail, now: Date): Promise<Composition> {
  const email = await composeCode(due, now);
  return typeof email === "string"
    ? { ok: false, state: email }
    : { ok: true, email, calendars: [] };
}

/** Whoever came back since it was written keeps their data: nothing to tell any more. */
async function composeRetentionWarning({ recipient, createdAt }: DueEmail): Promise<Composition> {
  const where = { email: recipient, createdAt: { gt: createdAt } };
  if ((await database().registration.count({ where })) > 0) return superseded;
  const { retention } = territory;
  const email = retentionWarning({
    unseenFor: retention.professional,
    erasedFrom: periodAfter(createdAt, retention.professionalWarning),
    sender: currentSender(),
  });
  return { ok: true, email, calendars: [] };
}

/** Attendance may have been recorded meanwhile: then there is nothing to ask. */
async function composeAttendanceToRecord(due: DueEmail, now: Date): Promise<Composition> {
  const facts = await attendanceToRecordFacts(remindedDay(due) ?? "", now);
  if (facts.slots.length === 0) return superseded;
  return { ok: true, email: attendanceToRecord(facts), calendars: [] };
}

/** The day that a reminder is about; null for any other message. */
export function remindedDay({ data }: Pick<DueEmail, "data">): string | null {
  const isOfDay = typeof data === "object" && data !== null && "slotDay" in data;
  return isOfDay ? String(data.slotDay) : null;
}
