import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { KeepFocus } from "#components/form/keep-focus.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { ListedCall, MadeCall } from "#lib/queries/desk/day/call-list.ts";
import { emailKindLabels } from "#lib/text/email/email-labels.ts";
import { displayPhone } from "#lib/text/writing/phone.ts";
import { dayMonthTimeInWords } from "#lib/time/paris-words.ts";

type CallListProps = { open: readonly ListedCall[]; done: readonly MadeCall[]; action: FormAction };

/** Who has no mailbox: the number, what to say, and « Appelé », which is undone below. */
export function CallList({ open, done, action }: CallListProps) {
  return (
    <ActionForm action={action}>
      <KeepFocus targetId="calls" />
      <section className="card" aria-labelledby="calls">
        <h2 id="calls" className="visually-hidden" tabIndex={-1}>
          Personnes à appeler
        </h2>
        {open.length === 0 && (
          <div className="card__body call-list__empty">
            <EmptyState title="Personne n’est à appeler" titleAs="h3" />
          </div>
        )}
        <ul className="call-list">
          {open.map((call) => (
            <OpenCall key={call.callId} call={call} />
          ))}
        </ul>
      </section>
      {done.length > 0 && (
        <section className="card" aria-labelledby="calls-made">
          <div className="card__head">
            <h2 id="calls-made">Appels faits</h2>
          </div>
          <ul className="history-list">
            {done.map((call) => (
              <Done key={call.callId} call={call} />
            ))}
          </ul>
        </section>
      )}
    </ActionForm>
  );
}

function OpenCall({ call }: { call: ListedCall }) {
  const { callId, registrationId, name, kind, eventTitle, words, phone } = call;
  const { isMailLost, answerBy } = call;
  return (
    <li className="call">
      <div>
        <p className="call__name">
          <a href={`/gestion/inscriptions/${registrationId}`}>{name}</a>
        </p>
        <p className="muted">{`${emailKindLabels[kind]}, ${eventTitle}`}</p>
        <p className={isMailLost ? "call__why call__why--refused" : "call__why"}>
          <Icon name={isMailLost ? "mailX" : "phone"} />
          {isMailLost ? "Courriel pas arrivé" : "Pas de courriel"}
        </p>
      </div>
      <blockquote className="call__words">
        <p>{words}</p>
      </blockquote>
      <div className="call__acts">
        <a className="call__phone" href={`tel:${phone}`}>
          <Icon name="phone" />
          <span className="visually-hidden">{`Appeler ${name}\u00A0: `}</span>
          {displayPhone(phone)}
        </a>
        <div className="button-row">
          <Button type="submit" name="mark" value={`CALLED:${callId}`} kind="line">
            <Icon name="check" />
            Appelé
            <OfWhom name={name} />
          </Button>
          <Button type="submit" name="mark" value={`NO_ANSWER:${callId}`} kind="text">
            Pas de réponse
            <OfWhom name={name} />
          </Button>
        </div>
        <p className="call__since">
          {answerBy && <b>{`Réponse avant le ${dayMonthTimeInWords(answerBy)}. `}</b>}
          {sinceInWords(call)}
        </p>
      </div>
    </li>
  );
}

function Done({ call }: { call: MadeCall }) {
  const { callId, registrationId, name, kind, eventTitle, calledAt, calledBy, canReopen } = call;
  return (
    <li>
      <a href={`/gestion/inscriptions/${registrationId}`}>{name}</a>
      {`, ${emailKindLabels[kind]}, ${eventTitle}`}
      <br />
      <span className="muted">{`Appelé le ${dayMonthTimeInWords(calledAt)} par ${calledBy}`}</span>{" "}
      {canReopen && (
        <Button type="submit" name="mark" value={`REOPENED:${callId}`} kind="text">
          Remettre à appeler
          <OfWhom name={name} />
        </Button>
      )}
    </li>
  );
}

function OfWhom({ name }: { name: string }) {
  return <span className="visually-hidden">{`\u00A0: ${name}`}</span>;
}

/** « Depuis le 24 novembre à 9 h, essayé le 25 novembre à 17 h » */
function sinceInWords({ createdAt, triedAt }: ListedCall): string {
  const since = `Depuis le ${dayMonthTimeInWords(createdAt)}`;
  return triedAt ? `${since}, essayé le ${dayMonthTimeInWords(triedAt)}` : since;
}
