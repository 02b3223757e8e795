import { StaffPage } from "#app/gestion/staff-page.tsx";
import { ComingTable } from "#components/desk/day/coming-table.tsx";
import { SendingPausedNotice } from "#components/desk/day/sending-paused-notice.tsx";
import { ToDoCard } from "#components/desk/day/to-do-card.tsx";
import { TodayCard } from "#components/desk/day/today-card.tsx";
import { WaitingCard } from "#components/desk/registrations/waiting-card.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { findSendingPause } from "#lib/queries/deployment/sending-pause.ts";
import { showDay } from "#lib/queries/desk/day/day-page.ts";
import { carrier, territory } from "#lib/territory.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { now } from "#lib/time/clock.ts";
import { capitalised, dayInWords } from "#lib/time/paris-words.ts";
import { CarrierNotice } from "./carrier-notice.tsx";

export default async function DayPage() {
  const actor = await requireActor();
  const instant = now();
  const { today, coming, toDo, canCreateEvent } = await showDay(actor, instant);
  return (
    <StaffPage title="Ma journée" actor={actor} current="/gestion">
      <div className="page-head">
        <div>
          <h1>{capitalised(dayInWords(instant))}</h1>
          <p className="page-head__sentence">{dayInSentence(today.length)}</p>
        </div>
        {canCreateEvent && (
          <ButtonLink kind="line" href="/gestion/rendez-vous/nouveau">
            <Icon name="plus" />
            Nouveau rendez-vous
          </ButtonLink>
        )}
      </div>
      <SendingPausedNotice since={await findSendingPause()} />
      {actor.role === "LEAD" && !territory.carrier.confirmed && (
        <CarrierNotice legalName={carrier.legalName} />
      )}
      {today.map((event) => (
        <TodayCard key={event.eventId} event={event} now={instant} />
      ))}
      {toDo && (
        <div className="card-pair">
          <ToDoCard toDo={toDo} />
          <WaitingCard slots={toDo.waiting} count={toDo.waitingCount} />
        </div>
      )}
      <section className="card" aria-labelledby="coming">
        <div className="card__head">
          <h2 id="coming">Prochaines dates</h2>
          <ButtonLink kind="text" href="/gestion/rendez-vous">
            Tous les rendez-vous
          </ButtonLink>
        </div>
        {coming.length > 0 ? (
          <ComingTable days={coming} />
        ) : (
          <div className="card__body">
            <EmptyState title="Aucune date à venir" titleAs="h3" />
          </div>
        )}
      </section>
    </StaffPage>
  );
}

function dayInSentence(events: number): string {
  return events === 0
    ? "Aucun rendez-vous aujourd’hui."
    : `${plural(events, "rendez-vous", "rendez-vous")} aujourd’hui.`;
}
