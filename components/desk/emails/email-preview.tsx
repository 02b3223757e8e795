import type { SampleEmail } from "#lib/email/facts/sample-emails.ts";

type EmailPreviewProps = {
  sample: SampleEmail;
};

/** One message as it is received: its subject, its page in a frame that runs nothing, its text alone. */
export function EmailPreview({ sample: { key, email } }: EmailPreviewProps) {
  return (
    <>
      <section className="card" aria-labelledby="message">
        <div className="card__head">
          <h2 id="message">{email.subject}</h2>
        </div>
        <iframe
          className="email-preview"
          src={`/gestion/courriels/apercu/${key}`}
          title={`Courriel, ${email.subject}`}
          sandbox=""
        />
      </section>
      <section className="card" aria-labelledby="text">
        <div className="card__head">
          <h2 id="text">Le même, en texte seul</h2>
        </div>
        <div className="card__body">
          <pre className="email-text">{email.text}</pre>
        </div>
      </section>
    </>
  );
}
