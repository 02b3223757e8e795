import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttendanceSheet } from "#app/components/attendance/attendance-sheet.tsx";
import { PrintButton } from "#app/components/attendance/print-button.tsx";
import { SkipLink } from "#app/components/site/skip-link.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/named-icon.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showAttendanceSheet } from "#lib/queries/gestion/attendance-sheet.ts";
import { territory } from "#lib/territory.ts";

export const metadata: Metadata = { title: "Feuille d’émargement" };

export default async function AttendanceSheetPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const sheet = await showAttendanceSheet(await requireActor(), id);
  if (!sheet) notFound();
  return (
    <>
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
