import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Icon, type IconName } from "#components/ui/named-icon.tsx";
import type { ThingsToDo } from "#lib/queries/desk/day/things-to-do.ts";
import { lateInWords } from "#lib/text/late.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dayMonthTimeInWords, shortDay } from "#lib/time/paris-words.ts";

type ToDoCardProps = { toDo: ThingsToDo };

/** What waits for somebody: people to call, emails in trouble, classes to answer, attendance to note. */
export function ToDoCard({ toDo }: ToDoCardProps) {
  const { failedEmails, retryingEmails, pending, pendingCount, unrecorded, miscounted } = toDo;
  const { callCount, late } = toDo;
  const count = [
    callCount,
    failedEmails,
    retryingEmails,
    pendingCount,
    unrecorded.length,
    miscounted,
    ...late,
  ].filter(Boolean).length;
  return (
    <section className="card" aria-labelledby="to-do">
      <div className="card__head">
        <h2 id="to-do">À faire</h2>
        <Badge>{count}</Badge>
      </div>
      {count === 0 && (
        <div className="card__body">
          <p>Rien n’attend de réponse.</p>
        </div>
      )}
      <ul className="todo-list">
        {late.map((one) => (
          <ToDo
            key={lateInWords(one).title}
            tone="err"
            icon="warning"
            title={lateInWords(one).title}
          >
            {lateInWords(one).sentence}
            <br />
            <a href="/gestion/courriels">Voir les courriels</a>
          </ToDo>
        ))}
        {miscounted > 0 && (
          <ToDo
            tone="err"
            icon="warning"
            title={plural(miscounted, "créneau mal compté", "créneaux mal comptés")}
          >
            Les places prises ne disent pas ce que disent les inscriptions. Prévenez l’équipe
            technique.
          </ToDo>
        )}
        {callCount > 0 && (
          <ToDo
            tone="warn"
            icon="phone"
            title={plural(callCount, "personne à appeler", "personnes à appeler")}
          >
            {"Aucun courriel ne leur arrive\u00A0: elles ne savent pas encore ce qui a changé."}
            <br />
            <a href="/gestion/a-appeler">Voir qui appeler</a>
          </ToDo>
        )}
        {failedEmails > 0 && (
          <ToDo
            tone="err"
            icon="mailX"
            title={`${plural(failedEmails, "courriel n’est pas arrivé", "courriels ne sont pas arrivés")}`}
          >
            Appelez ces personnes, ou renvoyez le message.
            <br />
            <a href="/gestion/courriels">Voir les courriels en ennui</a>
          </ToDo>
        )}
        {retryingEmails > 0 && (
          <ToDo
            tone="warn"
            icon="mail"
            title={plural(
              retryingEmails,
              "courriel pas encore parti",
              "courriels pas encore partis",
            )}
          >
            De nouveaux essais sont prévus, vous n’avez rien à faire.
            <br />
            <a href="/gestion/courriels">Voir les courriels en ennui</a>
          </ToDo>
        )}
        {pendingCount > 0 && (
          <ToDo
            tone="info"
            icon="inbox"
            title={plural(
              pendingCount,
              "demande de classe à valider",
              "demandes de classe à valider",
            )}
          >
            {pending.map(({ registrationId, name, asksDerogation, pendingExpiresAt }) => (
              <span key={registrationId} className="todo-list__line">
                <a href={`/gestion/inscriptions/${registrationId}`}>{name}</a>
                <span className="muted">
                  {asksDerogation && "dérogation, "}
                  {pendingExpiresAt && `réponse avant le ${dayMonthTimeInWords(pendingExpiresAt)}`}
                </span>
              </span>
            ))}
            <Others count={pendingCount - pending.length} />
          </ToDo>
        )}
        {unrecorded.length > 0 && (
          <ToDo tone="warn" icon="checkIn" title="Présences à renseigner">
            {unrecorded.map(({ slotId, eventTitle, startsAt }) => (
              <span key={slotId} className="todo-list__line">
                <a href={`/gestion/creneaux/${slotId}/presence`}>
                  {`${shortDay(startsAt)}, ${eventTitle}`}
                </a>
              </span>
            ))}
            <Others count={toDo.unrecordedCount - unrecorded.length} />
          </ToDo>
        )}
      </ul>
    </section>
  );
}

/** How many the short list leaves out. */
function Others({ count }: { count: number }) {
  return (
    count > 0 && (
      <span className="todo-list__line muted">{`et ${plural(count, "autre", "autres")}`}</span>
    )
  );
}

type ToDoProps = {
  tone: "info" | "warn" | "err";
  icon: IconName;
  title: string;
  children: ReactNode;
};

function ToDo({ tone, icon, title, children }: ToDoProps) {
  return (
    <li>
      <span className={`sign sign--${tone}`}>
        <Icon name={icon} />
      </span>
      <div>
        <b>{title}</b>
        {children}
      </div>
    </li>
  );
}
