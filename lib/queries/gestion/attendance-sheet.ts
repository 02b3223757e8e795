import { database } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { RegistrationKind } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { teamsInWords } from "#lib/text/teams.ts";
import { findSlotHead, type SlotHead } from "./slot-head.ts";

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
    classes: (await listConfirmed(slotId, ["CLASS"])).map(sheetClass).sort(bySchool),
    people: (await listConfirmed(slotId, ["INDIVIDUAL"])).map(sheetPerson).sort(byName),
  };
}

type Row = Awaited<ReturnType<typeof listConfirmed>>[number];

function listConfirmed(slotId: string, kinds: RegistrationKind[]) {
  return database().registration.findMany({
    where: {
      slots: { some: { slotId } },
      kind: { in: kinds },
      status: "CONFIRMED",
      duplicateOfId: null,
    },
    take: limits.attendanceRows,
    select: {
      id: true,
      firstName: true,
      lastName: true,
      code: true,
      companionCount: true,
      schoolName: true,
      communeName: true,
      className: true,
      pupilCount: true,
      adultCount: true,
      event: { select: { teamSize: true } },
    },
  });
}

function sheetClass(row: Row): SheetClass {
  const { id, schoolName, communeName, className, pupilCount, adultCount } = row;
  const { teamSize } = row.event;
  return {
    registrationId: id,
    schoolName: schoolName ?? "",
    communeName,
    className,
    pupilCount: pupilCount ?? 0,
    adultCount: adultCount ?? 0,
    teams: pupilCount && teamSize ? teamsInWords(pupilCount, teamSize) : null,
  };
}

function sheetPerson({ id, firstName, lastName, code, companionCount }: Row): SheetPerson {
  return { registrationId: id, firstName, lastName, code, companionCount };
}

function bySchool(a: SheetClass, b: SheetClass): number {
  return a.schoolName.localeCompare(b.schoolName, "fr");
}

function byName(a: SheetPerson, b: SheetPerson): number {
  return a.lastName.localeCompare(b.lastName, "fr") || a.firstName.localeCompare(b.firstName, "fr");
}
