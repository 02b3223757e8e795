import type { SampleEmail } from "#lib/email/facts/sample-emails.ts";
import { emailKindLabels } from "#lib/text/email/email-labels.ts";

type EmailSampleListProps = { samples: readonly SampleEmail[]; current: string | undefined };

/** The messages to choose among, each with its subject. */
export function EmailSampleList({ samples, current }: EmailSampleListProps) {
  return (
    <section className="card" aria-labelledby="samples">
      <div className="card__head">
        <h2 id="samples">Tous les modèles</h2>
      </div>
      <ul className="history-list">
        {samples.map(({ key, kind, to, email }) => (
          <li key={key}>
            <a href={`?courriel=${key}`} aria-current={key === current ? "page" : undefined}>
              {`${emailKindLabels[kind]}, pour ${to}`}
            </a>
            <br />
            <span className="muted">{email.subject}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
