import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { readNeeds } from "#lib/domain/registration/needs.ts";
import type { Result } from "#lib/domain/result.ts";
import { limits } from "#lib/limits.ts";
import {
  type ExportedRegistration,
  registrationTable,
} from "#lib/text/registration/registration-columns.ts";
import { csvFile } from "#lib/text/writing/csv.ts";
import { formatNumber } from "#lib/text/writing/plural.ts";
import { findEventSubject } from "../events/find-event-subject.ts";
import { noteByStaff } from "../events/note-by-staff.ts";

/**
 * The registrations of an event as a file for spreadsheets, one line a registration and slot. The
 * history says who took it away. Too long a file ends with a sentence that says so.
 */
export function exportRegistrations(
  actor: Actor,
  eventId: string,
  now: Date,
): Promise<Result<{ fileName: string; content: string }>> {
  return inTransaction(async (transaction) => {
    const event = await findEventSubject(transaction, actor, "viewRegistrations", eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    const found = await findRows(transaction, eventId);
    const rows = found.slice(0, limits.exportedRows);
    const table = registrationTable(exported(rows), await findQuestions(transaction, eventId));
    if (found.length > rows.length) table.push([tooLong]);
    const changes = { rows: rows.length };
    const note = { action: "registrationsExported", eventId, changes } as const;
    await noteByStaff(transaction, actor, note, now);
    return { ok: true, fileName: `inscriptions-${event.slug}.csv`, content: csvFile(table) };
  });
}

const tooLong = `Ce fichier s’arrête à ${formatNumber(limits.exportedRows)} lignes\u00A0: il en manque.`;

function findRows(transaction: Transaction, eventId: string) {
  return transaction.registrationSlot.findMany({
    where: { slot: { eventId } },
    orderBy: [
      { slot: { startsAt: "asc" } },
      { slotId: "asc" },
      { registration: { createdAt: "asc" } },
      { registrationId: "asc" },
    ],
    take: limits.exportedRows + 1,
    include: {
      slot: { include: { venue: true, company: true } },
      registration: { include: { epci: true, attendances: true, answers: true } },
    },
  });
}

function findQuestions(transaction: Transaction, eventId: string) {
  return transaction.question.findMany({
    where: { eventId, OR: [{ retiredAt: null }, { answers: { some: {} } }] },
    orderBy: [{ position: "asc" }, { retiredAt: "asc" }],
    take: limits.questionsWithRetired,
  });
}

type Row = Awaited<ReturnType<typeof findRows>>[number];

function exported(rows: readonly Row[]): ExportedRegistration[] {
  const ranks = ranksOf(rows);
  return rows.map((row) => {
    const { slot, registration } = row;
    const { epci, attendances, answers, needs, ...facts } = registration;
    return {
      ...facts,
      people: row.people,
      slot: { ...slot, venueName: slot.venue.name, companyName: slot.company?.name ?? null },
      epciName: epci?.name ?? null,
      needs: readNeeds(needs),
      waitingRank: ranks.get(row) ?? null,
      attendance: attendances.find(({ slotId }) => slotId === slot.id) ?? null,
      answers: new Map(answers.map(({ questionId, values }) => [questionId, values])),
    };
  });
}

/** The place of each registration in the waiting list of its slot, in the order in which it is served. */
function ranksOf(rows: readonly Row[]): ReadonlyMap<Row, number> {
  const waiting = rows
    .filter(({ registration }) => registration.status === "WAITLISTED")
    .toSorted((one, other) => waitsSince(one) - waitsSince(other));
  const lengths = new Map<string, number>();
  return new Map(
    waiting.map((row) => {
      const rank = (lengths.get(row.slotId) ?? 0) + 1;
      lengths.set(row.slotId, rank);
      return [row, rank];
    }),
  );
}

function waitsSince({ registration }: Row): number {
  return registration.waitlistedAt?.getTime() ?? 0;
}
