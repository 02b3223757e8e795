import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { CallList } from "#components/desk/day/call-list.tsx";
import { PagingLinks } from "#components/desk/paging-links.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { listCalls } from "#lib/queries/desk/day/call-list.ts";
import { pageSchema } from "#lib/schemas/staff/staff-filters.ts";
import { now } from "#lib/time/clock.ts";
import { markCallAction } from "./actions.ts";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CallsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { page } = pageSchema.parse(await searchParams);
  const calls = await listCalls(actor, page, now());
  if (!calls) notFound();
  return (
    <StaffPage title="À appeler" actor={actor} current="/gestion/a-appeler">
      <div className="page-head">
        <div>
          <h1>
            À appeler <span className="muted">{calls.paging.total}</span>
          </h1>
          <p className="page-head__sentence">
            Aucun courriel n’arrive à ces personnes. Ce qu’il faut dire est l’état d’aujourd’hui.
          </p>
        </div>
      </div>
      <CallList open={calls.open} done={calls.done} action={markCallAction} />
      {calls.paging.pageCount > 1 && (
        <PagingLinks paging={calls.paging} query={{}} noun={["appel", "appels"]} />
      )}
    </StaffPage>
  );
}
