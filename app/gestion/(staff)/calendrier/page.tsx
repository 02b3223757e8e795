import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { HolidayForm } from "#components/desk/calendar/holiday-form.tsx";
import { HolidayTable } from "#components/desk/calendar/holiday-table.tsx";
import { HistoryList } from "#components/desk/history-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import {
  type SchoolCalendar,
  showSchoolCalendar,
} from "#lib/queries/desk/events/school-calendar.ts";
import { territory } from "#lib/territory.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import { now } from "#lib/time/clock.ts";
import { capitalised, dateInWords } from "#lib/time/paris-words.ts";
import { addHolidayAction } from "./actions.ts";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const calendar = await showSchoolCalendar(actor, now());
  if (!calendar) notFound();
  const { toCome, past, publicHolidays, history } = calendar;
  return (
    <StaffPage
      title="Calendrier scolaire"
      actor={actor}
      current="/gestion/calendrier"
      query={await searchParams}
    >
      <div className="page-head">
        <div>
          <h1>Calendrier scolaire</h1>
          <p className="page-head__sentence">
            Une classe a 48 heures ouvrées pour répondre à une place proposée. Ces jours ne comptent
            pas.
          </p>
        </div>
      </div>
      {toCome.some(({ isToConfirm }) => isToConfirm) && (
        <Notice tone="warning" titleAs="h2" title="Des dates sont à confirmer">
          <p>
            {frenchText(
              `Comparez-les au calendrier officiel de la ${territory.schoolZone}. Puis changez-les, et ôtez « (à confirmer) » de leur nom.`,
            )}
          </p>
        </Notice>
      )}
      <section className="card" aria-labelledby="holidays">
        <div className="card__head">
          <h2 id="holidays">{`Vacances de la ${territory.schoolZone}`}</h2>
        </div>
        <HolidayTable caption="Dates des vacances à venir" holidays={toCome} />
      </section>
      <section className="panel staff-form" aria-labelledby="add">
        <h2 id="add">Ajouter des vacances</h2>
        <HolidayForm action={addHolidayAction} button="Ajouter au calendrier" />
      </section>
      <PublicHolidays publicHolidays={publicHolidays} />
      {past.length > 0 && (
        <section className="card" aria-labelledby="past">
          <div className="card__head">
            <h2 id="past">Vacances passées</h2>
          </div>
          <HolidayTable caption="Dates des vacances passées" holidays={past} />
        </section>
      )}
      {history.length > 0 && <HistoryList lines={history} />}
    </StaffPage>
  );
}

function PublicHolidays({ publicHolidays }: Pick<SchoolCalendar, "publicHolidays">) {
  return (
    <section className="panel" aria-labelledby="public-holidays">
      <h2 id="public-holidays">Jours fériés</h2>
      <p>{"Ils sont calculés\u00A0: rien à saisir. Ils ne comptent pour personne."}</p>
      <ul>
        {publicHolidays.map(({ day, name }) => (
          <li key={day.toString()}>{`${capitalised(dateInWords(day))}, ${name}`}</li>
        ))}
      </ul>
    </section>
  );
}
