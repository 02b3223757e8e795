"use server";

import { actAsStaff } from "#app/gestion/act-as-staff.ts";
import { keepBoth } from "#app/gestion/keep-both.ts";
import { nobodyTold } from "#lib/domain/email/told.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { readKeptHoliday } from "#lib/queries/desk/events/school-calendar.ts";
import {
  addHolidaySchema,
  changeHolidaySchema,
  removeHolidaySchema,
} from "#lib/schemas/staff/school-holiday.ts";
import {
  addHoliday,
  changeHoliday,
  removeHoliday,
} from "#lib/services/calendar/edit-school-calendar.ts";
import { type DoneAct, doneAddress } from "#lib/text/done.ts";

const calendar = (act: DoneAct) => () => ({
  redirectTo: doneAddress("/gestion/calendrier", act, nobodyTold),
});

export async function addHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, addHolidaySchema, (command, now) =>
    actAsStaff((actor) => addHoliday(actor, command, now), calendar("vacances-ajoutees")),
  );
}

export async function changeHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, changeHolidaySchema, async (command, now) =>
    keepBoth(
      await actAsStaff(
        (actor) => changeHoliday(actor, command, now),
        calendar("vacances-changees"),
      ),
      form,
      (actor) => readKeptHoliday(actor, command.holidayId),
    ),
  );
}

export async function removeHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, removeHolidaySchema, async (command, now) =>
    keepBoth(
      await actAsStaff(
        (actor) => removeHoliday(actor, command, now),
        calendar("vacances-retirees"),
      ),
      form,
      (actor) => readKeptHoliday(actor, command.holidayId),
    ),
  );
}
