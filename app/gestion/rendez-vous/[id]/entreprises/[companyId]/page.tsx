import { notFound } from "next/navigation";
import { CompanySheet } from "#components/attendance/company-sheet.tsx";
import { PrintButton } from "#components/attendance/print-button.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { SkipLink } from "#components/site/skip-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showCompanySheet } from "#lib/queries/desk/attendance/company-sheet.ts";
import { territory } from "#lib/territory.ts";

type PageProps = { params: Promise<{ id: string; companyId: string }> };

export default async function CompanySheetPage({ params }: PageProps) {
  const { id, companyId } = await params;
  const sheet = await showCompanySheet(await requireActor(), id, companyId);
  if (!sheet) notFound();
  return (
    <>
      <PageTitle title={`Feuille de ${sheet.companyName}, ${sheet.eventTitle}`} />
      <SkipLink />
      <main id="contenu" className="page page-width">
        <div className="sheet__bar no-print">
          <ButtonLink kind="line" href={`/gestion/rendez-vous/${id}`}>
            <Icon name="back" />
            Retour au rendez-vous
          </ButtonLink>
          <PrintButton />
        </div>
        <CompanySheet
          sheet={sheet}
          organisation={`${territory.name} – ${territory.productName}`}
          keptFor={territory.retention.person}
        />
      </main>
    </>
  );
}
