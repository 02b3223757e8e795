import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { ActPanel } from "#components/desk/act-panel.tsx";
import { SlotForm } from "#components/desk/slots/slot-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showNewSlotForm } from "#lib/queries/desk/slots/slot-form.ts";
import { addSlotAction } from "../../actions.ts";

export default async function NewSlotPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const form = await showNewSlotForm(actor, (await params).id);
  if (!form) notFound();
  const { eventId, title, venueId, places, companies } = form;
  const isOver = form.status === "CANCELLED";
  const slot = { venueId, label: null, companyId: null, capacity: null, classCapacity: null };
  return (
    <StaffPage title={`Nouveau créneau, ${title}`} actor={actor} current="/gestion/rendez-vous">
      <Breadcrumb
        steps={[
          { href: "/gestion/rendez-vous", label: "Rendez-vous" },
          { href: `/gestion/rendez-vous/${eventId}`, label: title },
        ]}
        current="Nouveau créneau"
      />
      <h1>Nouveau créneau</h1>
      {isOver && <Notice title="Ce rendez-vous est annulé" />}
      <ActPanel label="Le créneau" isOver={isOver}>
        <SlotForm
          action={addSlotAction}
          hidden={{ eventId }}
          slot={slot}
          places={places}
          companies={companies}
          button="Ajouter le créneau"
          isOver={isOver}
        />
      </ActPanel>
    </StaffPage>
  );
}
