import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { BatchTable } from "#components/adviser/batch-table.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { type BatchPage, showBatch } from "#lib/queries/advisers/show-batch.ts";
import { handoutInWords } from "#lib/text/registration/roster.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { now } from "#lib/time/clock.ts";
import {
  capitalised,
  dateTimeInWords,
  dayInWords,
  timeRangeInWords,
} from "#lib/time/paris-words.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = { params: Promise<{ batchId: string }> };

export default async function BatchAnswerPage({ params }: Route) {
  const { batchId } = await params;
  const registrant = await currentRegistrant();
  if (!registrant) redirect(`/mes-inscriptions?retour=/mes-inscriptions/groupe/${batchId}`);
  const batch = await showBatch(registrant, batchId, now());
  if (!batch) notFound();
  const { event, slot, people, toHandOut, held } = batch;
  return (
    <div className="page">
      <PageTitle title={`Votre liste, ${event.title}`} />
      <div className="page-width stack stack--wide">
        <Breadcrumb
          steps={[
            { href: "/mes-inscriptions", label: "Mes inscriptions" },
            { href: "/mes-inscriptions/personnes", label: "Vos personnes" },
          ]}
          current="Votre liste"
        />
        <h1>{answerInWords(batch)}</h1>
        <p>
          <a href={`/rendez-vous/${event.slug}`}>{event.title}</a>
          <br />
          {capitalised(dayInWords(slot.startsAt))} {timeRangeInWords(slot.startsAt, slot.endsAt)}
        </p>
        {people.length > 0 && <BatchTable people={people} />}
        {held && <HeldNotice held={held} />}
        {toHandOut.length > 0 && <WithoutAddress count={toHandOut.length} batchId={batchId} />}
        <p>Nous vous envoyons cette liste à {batch.adviser.email}.</p>
        <p className="button-row">
          <ButtonLink href="/mes-inscriptions/personnes">
            Les personnes que vous avez inscrites
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

function HeldNotice({ held }: { held: NonNullable<BatchPage["held"]> }) {
  return (
    <Notice
      title={`${plural(held.people, "place gardée", "places gardées")} sans nom jusqu’au ${dateTimeInWords(held.until)}`}
    >
      <p>
        {"Donnez les noms avant, ou rendez les places\u00A0: "}
        <a href="/mes-inscriptions/personnes">Les personnes que vous avez inscrites</a>.
      </p>
    </Notice>
  );
}

function WithoutAddress({ count, batchId }: { count: number; batchId: string }) {
  return (
    <Notice
      tone="warning"
      title={plural(count, "personne n’a pas de courriel", "personnes n’ont pas de courriel")}
    >
      <p>{handoutInWords(count)}</p>
      <p>
        <ButtonLink kind="line" href={`/mes-inscriptions/groupe/${batchId}/fiches`}>
          Voir les fiches à imprimer
        </ButtonLink>
      </p>
    </Notice>
  );
}

/** « 3 inscriptions confirmées, 2 en liste d’attente » */
function answerInWords({ people, held }: BatchPage): string {
  const confirmed = people.filter(({ status }) => status === "CONFIRMED").length;
  const waiting = people.filter(({ status }) => status === "WAITLISTED").length;
  const parts = [
    ...(confirmed > 0
      ? [plural(confirmed, "inscription confirmée", "inscriptions confirmées")]
      : []),
    ...(waiting > 0 ? [`${waiting} en liste d’attente`] : []),
    ...(held ? [plural(held.people, "place gardée", "places gardées")] : []),
  ];
  return parts.join(", ") || "Votre liste";
}
