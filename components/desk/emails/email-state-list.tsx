import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { RegistrationEmail } from "#lib/queries/desk/registrations/registration-emails.ts";
import { emailKindLabels, gatheringInWords } from "#lib/text/email/email-labels.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { EmailStateBadge } from "./email-state-badge.tsx";

type EmailStateListProps = {
  emails: readonly RegistrationEmail[];
  resendAction: FormAction | null;
};

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
