import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { EventStatusBadge } from "#components/desk/events/event-status-badge.tsx";
import { PublishActs } from "#components/desk/events/publish-acts.tsx";
import { PublishChecklist } from "#components/desk/events/publish-checklist.tsx";
import { WithdrawForm } from "#components/desk/events/withdraw-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showPublishPage } from "#lib/queries/desk/events/publish-page.ts";
import { now } from "#lib/time/clock.ts";
import { publishEventAction, withdrawEventAction } from "../actions.ts";

/** How public an event is, what to look at before it changes, and the way back. */
export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const event = await showPublishPage(actor, (await params).id, now());
  if (!event) notFound();
  const { eventId, title, status, nextStatuses, checks, isReady } = event;
  const target = { eventId, version: String(event.version) };
  return (
    <StaffPage title={`Publication, ${title}`} actor={actor} current="/gestion/rendez-vous">
      <Breadcrumb
        steps={[
          { href: "/gestion/rendez-vous", label: "Rendez-vous" },
          { href: `/gestion/rendez-vous/${eventId}`, label: title },
        ]}
        current="Publication"
      />
      <div className="page-head">
        <div className="stack stack--tight">
          <h1>Publication</h1>
          <p>
            <EventStatusBadge status={status} />
          </p>
        </div>
      </div>
      {status === "CANCELLED" ? (
        <Notice title="Ce rendez-vous est annulé" />
      ) : (
        <PublishChecklist eventId={eventId} checks={checks} isShown={event.isShown} />
      )}
      {!isReady && (
        <Notice tone="warning" title="Il manque quelque chose pour publier">
          <p>Complétez les lignes marquées, puis revenez ici. Rien n’est perdu.</p>
        </Notice>
      )}
      <PublishActs
        target={target}
        from={status}
        nextStatuses={isReady ? nextStatuses : []}
        action={publishEventAction}
      />
      <WithdrawForm
        target={target}
        isOffered={event.canWithdraw}
        registered={event.registered}
        action={withdrawEventAction}
      />
    </StaffPage>
  );
}
