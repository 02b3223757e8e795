import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { HolidayForm } from "#components/desk/calendar/holiday-form.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { recordFields } from "#lib/forms/conflict.ts";
import { holidayValues } from "#lib/forms/record-values.ts";
import { findHoliday } from "#lib/queries/desk/events/school-calendar.ts";
import { changeHolidayAction, removeHolidayAction } from "../actions.ts";

type Route = { params: Promise<{ id: string }> };

export default async function HolidayPage({ params }: Route) {
  const actor = await requireActor();
  const holiday = await findHoliday(actor, (await params).id);
  if (!holiday) notFound();
  const { holidayId, version, name } = holiday;
  return (
    <StaffPage title={`Changer ${name}`} actor={actor} current="/gestion/calendrier">
      <Breadcrumb
        steps={[{ href: "/gestion/calendrier", label: "Calendrier scolaire" }]}
        current={name}
      />
      <h1>{name}</h1>
      <section className="panel staff-form" aria-label="Changer ces vacances">
        <HolidayForm
          action={changeHolidayAction}
          button="Enregistrer"
          hidden={{ holidayId, ...recordFields(version, holidayValues(holiday)) }}
          holiday={holiday}
        />
      </section>
      <section className="panel staff-form" aria-labelledby="remove">
        <h2 id="remove">Retirer ces vacances</h2>
        <p>
          Les classes auront de nouveau à répondre ces jours-là. Les délais déjà donnés ne changent
          pas.
        </p>
        <ActionForm
          action={removeHolidayAction}
          hidden={{ holidayId, version: String(version) }}
          prefix="remove-"
        >
          <p>
            <SubmitButton kind="danger">Oui, retirer du calendrier</SubmitButton>
          </p>
        </ActionForm>
      </section>
    </StaffPage>
  );
}
