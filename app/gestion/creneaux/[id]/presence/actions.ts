"use server";

import { refresh } from "next/cache";
import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type Outcome, submitForm } from "#lib/forms/submit.ts";
import { classAttendanceSchema, walkInSchema } from "#lib/schemas/staff/attendance.ts";
import { attendanceMarkSchema } from "#lib/schemas/staff/attendance-mark.ts";
import { addWalkIn } from "#lib/services/attendance/add-walk-in.ts";
import { recordClass, recordPerson } from "#lib/services/attendance/record.ts";
import { classNoted, personNoted } from "#lib/text/registration/attendance-noted.ts";

export async function markPersonAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, attendanceMarkSchema, (command, now) =>
    actAsStaff(
      (actor) => recordPerson(actor, command, now),
      ({ who }) => noted(personNoted(who, command.status)),
    ),
  );
}

export async function countClassAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, classAttendanceSchema, (command, now) =>
    actAsStaff(
      (actor) => recordClass(actor, command, now),
      ({ who }) => noted(classNoted(who, command)),
    ),
  );
}

export async function addWalkInAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, walkInSchema, (command, now) =>
    actAsStaff(
      (actor) => addWalkIn(actor, command, now),
      () => noted(`${command.firstName} ${command.lastName}\u00A0: présence notée.`),
    ),
  );
}

/** Stays on the page and shows it as it is now: other phones may have counted meanwhile. */
function noted(done: string): Outcome {
  refresh();
  return { done };
}
