"use server";

import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import {
  addHolidaySchema,
  changeHolidaySchema,
  removeHolidaySchema,
} from "#lib/schemas/school-holiday.ts";
import {
  addHoliday,
  changeHoliday,
  removeHoliday,
} from "#lib/services/calendar/edit-school-calendar.ts";

const calendar = () => ({ redirectTo: "/gestion/calendrier" });

export async function addHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, addHolidaySchema, (command, now) =>
    actAsStaff((actor) => addHoliday(actor, command, now), calendar),
  );
}

export async function changeHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, changeHolidaySchema, (command, now) =>
    actAsStaff((actor) => changeHoliday(actor, command, now), calendar),
  );
}

export async function removeHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, removeHolidaySchema, ({ holidayId }, now) =>
    actAsStaff((actor) => removeHoliday(actor, holidayId, now), calendar),
  );
}
