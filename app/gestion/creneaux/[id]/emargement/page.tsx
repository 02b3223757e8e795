import { notFound } from "next/navigation";
import { AttendanceSheet } from "#components/attendance/attendance-sheet.tsx";
import { PrintButton } from "#components/attendance/print-button.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { SkipLink } from "#components/site/skip-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showAttendanceSheet } from "#lib/queries/desk/attendance/attendance-sheet.ts";
import { territory } from "#lib/territory.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";

export default async function AttendanceSheetPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const sheet = await showAttendanceSheet(await requireActor(), id);
  if (!sheet) notFound();
  return (
    <>
      <PageTitle
        title={`Feuille d’émargement${sheet.isCancelled ? ", créneau annulé" : ""}, ${dayAndHoursInWords(sheet.startsAt, sheet.endsAt)}, ${sheet.eventTitle}`}
      />
      <SkipLink />
      <main id="contenu" className="page page-width">
        <div className="sheet__bar no-print">
          <ButtonLink kind="line" href={`/gestion/creneaux/${id}/presence`}>
            <Icon name="back" />
            Retour au pointage
          </ButtonLink>
          <PrintButton />
        </div>
        <AttendanceSheet
          sheet={sheet}
          organisation={`${territory.name} – ${territory.productName}`}
          keptFor={territory.retention.person}
        />
      </main>
    </>
  );
}
