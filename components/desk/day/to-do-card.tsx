import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Icon, type IconName } from "#components/ui/named-icon.tsx";
import type { Late } from "#lib/domain/running/lateness.ts";
import type { ThingsToDo } from "#lib/queries/desk/day/things-to-do.ts";
import { lateInWords } from "#lib/text/late.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dayMonthTimeInWords, shortDay } from "#lib/time/paris-words.ts";

type ToDoCardProps = { toDo: ThingsToDo };

/** What waits for somebody: people to call, emails in trouble, classes to answer, attendance to note. */
export function ToDoCard({ toDo }: ToDoCardProps) {
  const { late, miscounted, callCount, failedEmails, retryingEmails, pendingCount } = toDo;
  const count = [
    callCount,
    failedEmails,
    retryingEmails,
    pendingCount,
    toDo.unrecorded.length,
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
          <LateJob key={lateInWords(one).title} late={one} />
        ))}
        {miscounted > 0 && <Miscounted count={miscounted} />}
        {callCount > 0 && <ToCall count={callCount} />}
        {failedEmails > 0 && <FailedEmails count={failedEmails} />}
        {retryingEmails > 0 && <RetryingEmails count={retryingEmails} />}
        {pendingCount > 0 && <PendingClasses toDo={toDo} />}
        {toDo.unrecorded.length > 0 && <UnrecordedSlots toDo={toDo} />}
      </ul>
    </section>
  );
}

function LateJob({ late }: { late: Late }) {
  const { title, sentence } = lateInWords(late);
  return (
    <ToDo tone="err" icon="warning" title={title}>
      {sentence}
      <br />
      <a href="/gestion/courriels">Voir les courriels</a>
    </ToDo>
  );
}

function Miscounted({ count }: { count: number }) {
  return (
    <ToDo
      tone="err"
      icon="warning"
      title={plural(count, "créneau mal compté", "créneaux mal comptés")}
    >
      Les places prises ne disent pas ce que disent les inscriptions. Prévenez l’équipe technique.
    </ToDo>
  );
}

function ToCall({ count }: { count: number }) {
  return (
    <ToDo
      tone="warn"
      icon="phone"
      title={plural(count, "personne à appeler", "personnes à appeler")}
    >
      {"Aucun courriel ne leur arrive\u00A0: elles ne savent pas encore ce qui a changé."}
      <br />
      <a href="/gestion/a-appeler">Voir qui appeler</a>
    </ToDo>
  );
}

function FailedEmails({ count }: { count: number }) {
  return (
    <ToDo
      tone="err"
      icon="mailX"
      title={`${plural(count, "courriel n’est pas arrivé", "courriels ne sont pas arrivés")}`}
    >
      Appelez ces personnes, ou renvoyez le message.
      <br />
      <a href="/gestion/courriels">Voir les courriels en ennui</a>
    </ToDo>
  );
}

function RetryingEmails({ count }: { count: number }) {
  return (
    <ToDo
      tone="warn"
      icon="mail"
      title={plural(count, "courriel pas encore parti", "courriels pas encore partis")}
    >
      De nouveaux essais sont prévus, vous n’avez rien à faire.
      <br />
      <a href="/gestion/courriels">Voir les courriels en ennui</a>
    </ToDo>
  );
}

function PendingClasses({ toDo }: ToDoCardProps) {
  const { pending, pendingCount } = toDo;
  return (
    <ToDo
      tone="info"
      icon="inbox"
      title={plural(pendingCount, "demande de classe à valider", "demandes de classe à valider")}
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
  );
}

function UnrecordedSlots({ toDo }: ToDoCardProps) {
  const { unrecorded, unrecordedCount } = toDo;
  return (
    <ToDo tone="warn" icon="checkIn" title="Présences à renseigner">
      {unrecorded.map(({ slotId, eventTitle, startsAt }) => (
        <span key={slotId} className="todo-list__line">
          <a href={`/gestion/creneaux/${slotId}/presence`}>
            {`${shortDay(startsAt)}, ${eventTitle}`}
          </a>
        </span>
      ))}
      <Others count={unrecordedCount - unrecorded.length} />
    </ToDo>
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
