import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Handout } from "#components/adviser/handout.tsx";
import { PrintButton } from "#components/attendance/print-button.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { env } from "#lib/env.ts";
import { showBatch } from "#lib/queries/advisers/show-batch.ts";
import { carrier, territory } from "#lib/territory.ts";
import { periodInWords } from "#lib/text/writing/period.ts";
import { now } from "#lib/time/clock.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = { params: Promise<{ batchId: string }> };

export default async function HandoutsPage({ params }: Route) {
  const { batchId } = await params;
  const registrant = await currentRegistrant();
  if (!registrant) redirect(`/mes-inscriptions?retour=/mes-inscriptions/groupe/${batchId}/fiches`);
  const batch = await showBatch(registrant, batchId, now());
  if (!batch) notFound();
  const { adviser, event, slot, toHandOut: people } = batch;
  return (
    <div className="page">
      <PageTitle title={`Fiches à donner, ${event.title}`} />
      <div className="page-width stack stack--wide">
        <div className="no-print stack">
          <p>
            <a href={`/mes-inscriptions/groupe/${batchId}`}>Retour à votre liste</a>
          </p>
          <h1>Fiches à donner</h1>
          <p>
            {people.length > 0
              ? "Une page par personne sans courriel. Donnez-la-lui : elle dit qui l’a inscrite, et comment annuler."
              : "Il n’y a pas de fiche à donner\u00A0: personne, parmi les inscrits de cette liste, n’est sans courriel."}
          </p>
          {people.length > 0 && <PrintButton />}
        </div>
        {people.map((person) => (
          <Handout
            key={person.registrationId}
            person={person}
            slot={slot}
            eventTitle={event.title}
            adviser={`${adviser.firstName} ${adviser.lastName} (${adviser.organisation})`}
            phone={territory.phone}
            keptFor={periodInWords(territory.retention.person)}
            controller={carrier.legalName}
            siteUrl={env().appUrl}
          />
        ))}
      </div>
    </div>
  );
}
