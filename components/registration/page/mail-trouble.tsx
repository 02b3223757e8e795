import { Notice } from "#components/ui/notice.tsx";
import type { MailProgress } from "#lib/domain/email/mail-progress.ts";
import { mailProgressInWords } from "#lib/text/email/mail-progress.ts";

type MailTroubleProps = {
  progress: MailProgress;
  email: string;
  phone: { display: string; e164: string };
};

/** The last email did not arrive: what to do, and that this page is enough. */
export function MailTrouble({ progress, email, phone }: MailTroubleProps) {
  const { sentence, trouble } = mailProgressInWords(progress, email);
  if (!trouble) return null;
  return (
    <Notice tone="warning" title={sentence}>
      <p>
        {trouble} <a href={`tel:${phone.e164}`}>{phone.display}</a>
      </p>
    </Notice>
  );
}
