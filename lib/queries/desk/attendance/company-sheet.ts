import { database } from "#lib/db/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { headCountOn } from "#lib/domain/registration/head-count.ts";
import { limits } from "#lib/limits.ts";
import { findEventHead } from "../events/event-head.ts";
import { type SheetRow, sheetColumns } from "./attendance-sheet.ts";

/** Who comes to a company on one slot: nothing that a passer-by should not read. */
export type CompanySheetRow = {
  registrationId: string;
  firstName: string;
  lastName: string;
  code: string;
  companionCount: number;
  /** Null for a person. */
  schoolClass: {
    schoolName: string;
    className: string | null;
    pupils: number;
    adults: number;
  } | null;
};

export type CompanySheet = {
  eventTitle: string;
  companyName: string;
  slots: readonly {
    slotId: string;
    label: string | null;
    startsAt: Date;
    endsAt: Date;
    rows: readonly CompanySheetRow[];
  }[];
};

/** The slots of one company at an event, in order, with those who are confirmed; null where it has none, or not for this actor. */
export async function showCompanySheet(
  actor: Actor,
  eventId: string,
  companyId: string,
): Promise<CompanySheet | null> {
  const head = await findEventHead(actor, "recordAttendance", eventId);
  if (!head || !isIdentifier(companyId)) return null;
  const company = await database().company.findUnique({
    where: { id: companyId },
    select: {
      name: true,
      slots: {
        where: { eventId, status: "SCHEDULED" },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        take: limits.slotsPerEvent,
        select: {
          id: true,
          label: true,
          startsAt: true,
          endsAt: true,
        },
      },
    },
  });
  if (!company || company.slots.length === 0) return null;
  const confirmed = await listConfirmed(company.slots.map(({ id }) => id));
  return {
    eventTitle: head.title,
    companyName: company.name,
    slots: company.slots.map(({ id, ...slot }) => ({
      ...slot,
      slotId: id,
      rows: confirmed
        .filter(({ slots }) => slots.some(({ slotId }) => slotId === id))
        .map((registration) => rowOf(registration, id)),
    })),
  };
}

/** All who are confirmed on some of these slots, by name. */
async function listConfirmed(slotIds: readonly string[]) {
  const rows = await readAll((chunk) =>
    database().registration.findMany({
      where: {
        slots: { some: { slotId: { in: [...slotIds] } } },
        status: "CONFIRMED",
      },
      orderBy: { id: "asc" },
      ...chunk,
      select: sheetColumns,
    }),
  );
  return rows.sort((a, b) => a.lastName.localeCompare(b.lastName, "fr"));
}

function rowOf(row: SheetRow, slotId: string): CompanySheetRow {
  const { id, kind, firstName, lastName, code, companionCount, schoolName, className } = row;
  return {
    registrationId: id,
    firstName,
    lastName,
    code,
    companionCount,
    schoolClass:
      kind === "CLASS"
        ? { schoolName: schoolName ?? "", className, ...headCountOn(row, slotId) }
        : null,
  };
}
