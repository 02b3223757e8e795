import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { EmailPreview } from "#components/desk/emails/email-preview.tsx";
import { EmailSampleList } from "#components/desk/emails/email-sample-list.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { can } from "#lib/domain/people/permissions.ts";
import { sampleEmails } from "#lib/email/facts/sample-emails.ts";
import { currentSender } from "#lib/email/sender.ts";
import { emailKindLabels } from "#lib/text/email/email-labels.ts";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every message that the site sends, with made-up facts: nothing leaves from here. */
export default async function EmailPreviewPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  if (!can(actor, "viewEmails")) notFound();
  const { courriel } = await searchParams;
  const samples = sampleEmails(currentSender());
  const chosen = samples.find(({ key }) => key === courriel);
  const title = chosen ? `${emailKindLabels[chosen.kind]}, pour ${chosen.to}` : "Tous les modèles";
  return (
    <StaffPage title={`${title}, aperçu des courriels`} actor={actor} current="/gestion/courriels">
      <Breadcrumb
        steps={[
          { href: "/gestion/courriels", label: "Courriels" },
          ...(chosen ? [{ href: "/gestion/courriels/apercu", label: "Aperçu" }] : []),
        ]}
        current={chosen ? title : "Aperçu"}
      />
      <div className="page-head">
        <h1>{chosen ? title : "Aperçu des courriels"}</h1>
      </div>
      {chosen && <EmailPreview sample={chosen} />}
      <EmailSampleList samples={samples} current={chosen?.key} />
    </StaffPage>
  );
}
