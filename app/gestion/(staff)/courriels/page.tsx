import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { JobsCard } from "#components/desk/day/jobs-card.tsx";
import { LateNotice } from "#components/desk/day/late-notice.tsx";
import { SendingPausedNotice } from "#components/desk/day/sending-paused-notice.tsx";
import { EmailTable } from "#components/desk/emails/email-table.tsx";
import { PagingLinks } from "#components/desk/paging-links.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { findSendingPause } from "#lib/queries/deployment/sending-pause.ts";
import { showJobs } from "#lib/queries/desk/day/jobs-state.ts";
import { type EmailList, listEmails } from "#lib/queries/desk/email-list.ts";
import { emailFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { emailStateLabels } from "#lib/text/labels.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { now } from "#lib/time/clock.ts";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EmailsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filters = emailFiltersSchema.parse(await searchParams);
  const list = await listEmails(actor, filters);
  if (!list) notFound();
  const jobs = await showJobs(now());
  const showsAll = filters.etat === "tous";
  return (
    <StaffPage
      title={showsAll ? "Tous les courriels" : "Courriels en ennui"}
      actor={actor}
      current="/gestion/courriels"
    >
      <div className="page-head">
        <h1>Courriels</h1>
        <div className="button-row">
          <ButtonLink kind="text" href="/gestion/courriels/apercu">
            Voir les modèles
          </ButtonLink>
          <ButtonLink kind="text" href={showsAll ? "/gestion/courriels" : "?etat=tous"}>
            {showsAll ? "Voir ceux en ennui" : "Voir tous les courriels"}
          </ButtonLink>
        </div>
      </div>
      <SendingPausedNotice since={await findSendingPause()} />
      <LateNotice late={jobs.late} />
      {list.counts.length > 0 && <Figures counts={list.counts} />}
      <section className="card" aria-labelledby="list">
        <div className="card__head">
          <h2 id="list">{showsAll ? "Tous les courriels" : "Courriels en ennui"}</h2>
        </div>
        {list.rows.length > 0 ? (
          <EmailTable rows={list.rows} />
        ) : (
          <div className="card__body">
            <EmptyState
              title={
                showsAll ? "Aucun courriel" : noneInTrouble(list.waiting, jobs.late.length > 0)
              }
              titleAs="h3"
            />
          </div>
        )}
      </section>
      <PagingLinks
        paging={list.paging}
        query={{ etat: filters.etat }}
        noun={["courriel", "courriels"]}
      />
      <JobsCard state={jobs.state} erased={jobs.erased} />
    </StaffPage>
  );
}

function Figures({ counts }: Pick<EmailList, "counts">) {
  return (
    <ul className="figures" aria-label="Courriels par état">
      {counts.map(({ state, count }) => (
        <li key={state} className="figure">
          <b>{count}</b>
          {emailStateLabels[state]}
        </li>
      ))}
    </ul>
  );
}

/** « Tous partis » is said only where none waits, and where what sends them is alive. */
function noneInTrouble(waiting: number, isLate: boolean): string {
  if (waiting > 0) {
    return `Aucun courriel en ennui, ${plural(waiting, "attend son envoi", "attendent leur envoi")}`;
  }
  return isLate ? "Aucun courriel en ennui" : "Tous les courriels sont partis";
}
