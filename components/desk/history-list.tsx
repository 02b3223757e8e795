import type { HistoryLine } from "#lib/queries/desk/registrations/registration-history.ts";
import { historyActorInWords, historyInWords } from "#lib/text/history.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

/** Who did what, when. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <section className="card" aria-labelledby="history">
      <div className="card__head">
        <h2 id="history">Historique</h2>
      </div>
      <ol className="history-list">
        {lines.map(({ id, at, actorKind, actorName, afterName, action, changes, subject }) => (
          <li key={id}>
            <b>{historyInWords(action, changes, subject)}</b>
            <br />
            <span className="muted">
              {`${historyActorInWords(actorKind, actorName, afterName)}, le ${dateTimeInWords(at)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
