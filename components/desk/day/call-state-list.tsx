import type { RegistrationCall } from "#lib/queries/desk/registrations/registration-calls.ts";
import { emailKindLabels } from "#lib/text/email/email-labels.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

/** The calls about a registration, beside its emails; nothing where none was needed. */
export function CallStateList({ calls }: { calls: readonly RegistrationCall[] }) {
  if (calls.length === 0) return null;
  return (
    <section className="card" aria-labelledby="calls">
      <div className="card__head">
        <h2 id="calls">Appels</h2>
        <a href="/gestion/a-appeler">Voir qui appeler</a>
      </div>
      <ul className="history-list">
        {calls.map((call) => (
          <li key={call.callId}>
            <b>{emailKindLabels[call.kind]}</b>
            <br />
            {stateInWords(call)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateInWords({
  calledAt,
  calledBy,
  supersededAt,
  triedAt,
  createdAt,
}: RegistrationCall): string {
  if (calledAt) return `Appelé le ${dateTimeInWords(calledAt)}, par ${calledBy}`;
  if (supersededAt)
    return `Remplacé par une nouvelle plus récente, le ${dateTimeInWords(supersededAt)}`;
  const since = `À appeler depuis le ${dateTimeInWords(createdAt)}`;
  return triedAt ? `${since}, essayé le ${dateTimeInWords(triedAt)}` : since;
}
