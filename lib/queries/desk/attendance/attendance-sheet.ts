import { database } from "#lib/db/client.ts";
import { headCountColumns } from "#lib/db/facts/head-count.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { headCountOn } from "#lib/domain/registration/head-count.ts";
import type { RegistrationKind } from "#lib/domain/types.ts";
import { teamsInWords } from "#lib/text/registration/teams.ts";
import { findSlotHead, type SlotHead } from "../slots/slot-head.ts";

/** A class on paper: numbers only, and where it comes from. */
export type SheetClass = {
  registrationId: string;
  schoolName: string;
  communeName: string | null;
  className: string | null;
  pupilCount: number;
  adultCount: number;
  /** Even teams to form, where the event is played in teams. */
  teams: string | null;
};

export type SheetPerson = {
  registrationId: string;
  firstName: string;
  lastName: string;
  code: string;
  companionCount: number;
  /** Came unannounced, and was added at the door. */
  isWalkIn: boolean;
};

export type AttendanceSheet = SlotHead & {
  classes: readonly SheetClass[];
  people: readonly SheetPerson[];
};

/**
 * The printed sheet of a slot: who is confirmed, and nothing that a passer-by should not read. Needs,
 * phones and who accompanies somebody are not even loaded.
 */
export async function showAttendanceSheet(
  actor: Actor,
  slotId: string,
): Promise<AttendanceSheet | null> {
  const head = await findSlotHead(actor, "recordAttendance", slotId);
  if (!head) return null;
  return {
    ...head,
    classes: (await listConfirmed(slotId, ["CLASS"]))
      .map((row) => sheetClass(row, slotId))
      .sort(bySchool),
    people: (await listConfirmed(slotId, ["INDIVIDUAL"])).map(sheetPerson).sort(byName),
  };
}

export type SheetRow = Prisma.RegistrationGetPayload<{ select: typeof sheetColumns }>;

/** All of them: who is missing on paper is not let in. */
function listConfirmed(slotId: string, kinds: RegistrationKind[]): Promise<SheetRow[]> {
  return readAll((chunk) =>
    database().registration.findMany({
      where: {
        slots: { some: { slotId } },
        kind: { in: kinds },
        status: "CONFIRMED",
      },
      orderBy: { id: "asc" },
      ...chunk,
      select: sheetColumns,
    }),
  );
}

/** What a sheet may load of a registration. */
export const sheetColumns = {
  id: true,
  firstName: true,
  lastName: true,
  code: true,
  schoolName: true,
  communeName: true,
  className: true,
  ...headCountColumns,
  event: { select: { severalSlots: true, teamSize: true } },
} as const satisfies Prisma.RegistrationSelect;

function sheetClass(row: SheetRow, slotId: string): SheetClass {
  const { id, schoolName, communeName, className } = row;
  const { teamSize } = row.event;
  const { pupils, adults } = headCountOn(row, slotId);
  return {
    registrationId: id,
    schoolName: schoolName ?? "",
    communeName,
    className,
    pupilCount: pupils,
    adultCount: adults,
    teams: teamSize ? teamsInWords(pupils, teamSize) : null,
  };
}

function sheetPerson(row: SheetRow): SheetPerson {
  const { id, firstName, lastName, code, companionCount, source } = row;
  const isWalkIn = source === "ON_SITE";
  return { registrationId: id, firstName, lastName, code, companionCount, isWalkIn };
}

function bySchool(a: SheetClass, b: SheetClass): number {
  return a.schoolName.localeCompare(b.schoolName, "fr");
}

function byName(a: SheetPerson, b: SheetPerson): number {
  return a.lastName.localeCompare(b.lastName, "fr") || a.firstName.localeCompare(b.firstName, "fr");
}
