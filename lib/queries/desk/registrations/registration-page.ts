import { database } from "#lib/db/client.ts";
import { answersOfRegistration } from "#lib/db/facts/answers.ts";
import { subjectColumns, subjectOf } from "#lib/db/facts/subject.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import { columnsFor } from "#lib/domain/registration/facts.ts";
import { readNeeds } from "#lib/domain/registration/needs.ts";
import { canBecome } from "#lib/domain/registration/registration-status.ts";
import type { SlotStatus } from "#lib/domain/types.ts";
import type { KeptRecord } from "#lib/forms/conflict.ts";
import { limits } from "#lib/limits.ts";
import { findLastEdit } from "../last-edit.ts";
import { toldByActs } from "../told-before.ts";
import { adviserColumns, adviserOfPerson } from "./adviser-of-person.ts";
import { listRegistrationCalls } from "./registration-calls.ts";
import { listRegistrationEmails } from "./registration-emails.ts";
import { listHistory } from "./registration-history.ts";

/** Everything about one registration; null where it is unknown or not theirs, alike. */
export async function showRegistrationPage(actor: Actor, registrationId: string, now: Date) {
  if (!isIdentifier(registrationId)) return null;
  const row = await database().registration.findUnique({
    where: { id: registrationId },
    select: columns,
  });
  if (!row) return null;
  const { event, slots, attendances, needs, id, adviser, ...facts } = row;
  const subject = subjectOf(event);
  if (!can(actor, "viewRegistrations", subject)) return null;
  const onSlots = slots.map(({ slot }) => slot);
  const mayManage = can(actor, "manageRegistrations", subject);
  return {
    ...facts,
    registrationId: id,
    eventTitle: event.title,
    needs: readNeeds(needs),
    adviser: adviserOfPerson(adviser, onSlots, now),
    accompaniedBy: adviserOfPerson(facts.accompaniedBy, onSlots, now),
    slots: slots.map(({ people, slot }) => ({
      ...slot,
      people,
      attendance: attendances.find(({ slotId }) => slotId === slot.id) ?? null,
    })),
    calls: mayManage ? await listRegistrationCalls(id) : [],
    emails: can(actor, "viewEmails", subject) ? await listRegistrationEmails(id) : [],
    history: await listHistory(id),
    told: await toldByActs(row, now),
    canCancel: mayManage && canBecome(row.status, "CANCELLED", "staff"),
    canValidate: mayManage && row.status === "PENDING",
    canChoose: mayManage && row.status === "WAITLISTED" && areToCome(onSlots, now),
    canResend: mayManage,
  };
}

/** What the staff reads of one registration. */
export type StaffRegistration = NonNullable<Awaited<ReturnType<typeof showRegistrationPage>>>;

/** No place is given any more on a slot that is over or cancelled. */
function areToCome(slots: readonly { startsAt: Date; status: SlotStatus }[], now: Date): boolean {
  return slots.every(({ startsAt, status }) => status === "SCHEDULED" && startsAt > now);
}

/** The version of a registration that may be managed, and who changed it last. */
export async function readRegistrationVersion(
  actor: Actor,
  registrationId: string,
): Promise<KeptRecord | null> {
  const row = await database().registration.findUnique({
    where: { id: registrationId },
    select: { version: true, event: { select: subjectColumns } },
  });
  if (!row || !can(actor, "manageRegistrations", subjectOf(row.event))) return null;
  return { version: row.version, values: {}, ...(await findLastEdit({ registrationId })) };
}

const columns = {
  ...columnsFor("staff"),
  answers: answersOfRegistration,
  adviser: adviserColumns,
  secondChoiceSlot: { select: { startsAt: true, endsAt: true } },
  epci: { select: { name: true } },
  attendances: {
    select: {
      slotId: true,
      status: true,
      pupilsPresent: true,
      adultsPresent: true,
      recordedAt: true,
    },
  },
  event: { select: { title: true, ...subjectColumns } },
  slots: {
    orderBy: { slot: { startsAt: "asc" } },
    take: limits.slotsPerEvent,
    select: {
      people: true,
      slot: {
        select: {
          id: true,
          label: true,
          startsAt: true,
          endsAt: true,
          latestEndsAt: true,
          status: true,
          venue: { select: { name: true } },
        },
      },
    },
  },
} as const;
