import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EmailKind } from "#lib/domain/types.ts";
import { emailKindLabels, type Gathering, gatheringInWords } from "#lib/text/email/email-labels.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { EmailStateBadge } from "./email-state-badge.tsx";

type Email = Gathering & {
  emailId: string;
  kind: EmailKind;
  recipient: string;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  canResend: boolean;
};

type EmailStateListProps = { emails: readonly Email[]; resendAction: FormAction | null };

/** Each email of a registration with what is known of it, and no more. */
export function EmailStateList({ emails, resendAction }: EmailStateListProps) {
  return (
    <section className="card" aria-labelledby="emails">
      <div className="card__head">
        <h2 id="emails">Courriels</h2>
      </div>
      {emails.length === 0 && (
        <div className="card__body">
          <p>Aucun courriel.</p>
        </div>
      )}
      <ul className="history-list">
        {emails.map((email) => (
          <li key={email.emailId}>
            <b>{emailKindLabels[email.kind]}</b>
            {`, à ${email.recipient}, le ${dateTimeInWords(email.sentAt ?? email.createdAt)}`}
            <br />
            <EmailStateBadge state={email.state} /> {email.lastError} {gatheringInWords(email)}
            {resendAction && email.canResend && (
              <ActionForm action={resendAction} hidden={{ emailId: email.emailId }}>
                <SubmitButton kind="line">Renvoyer ce courriel</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
