import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { ActPanel } from "#components/desk/act-panel.tsx";
import { CancelSlotForm } from "#components/desk/slots/cancel-slot-form.tsx";
import { SlotForm } from "#components/desk/slots/slot-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { recordFields } from "#lib/forms/conflict.ts";
import { slotValues } from "#lib/forms/record-values.ts";
import { showSlotForm } from "#lib/queries/desk/slots/slot-form.ts";
import { now } from "#lib/time/clock.ts";
import { fieldDay, fieldTime } from "#lib/time/field-values.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";
import { cancelSlotAction, removeSlotAction, updateSlotAction } from "./actions.ts";
import { RemoveSlotForm } from "./remove-slot-form.tsx";

export default async function EditSlotPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const slot = await showSlotForm(actor, (await params).id, now());
  if (!slot) notFound();
  const { slotId, eventId, eventTitle, startsAt, endsAt } = slot;
  const hours = {
    day: fieldDay(startsAt),
    startTime: fieldTime(startsAt),
    endTime: fieldTime(endsAt),
  };
  const isOver = slot.isCancelled || (slot.isPast && slot.registered > 0);
  const target = { slotId, version: String(slot.version) };
  const waitersHref = `/gestion/rendez-vous/${eventId}?etat=WAITLISTED&creneau=${slotId}`;
  const isUnseen = slot.isDraft && slot.everRegistered === 0;
  return (
    <StaffPage
      title={`Modifier le créneau, ${dayAndHoursInWords(startsAt, endsAt)}, ${eventTitle}`}
      actor={actor}
      current="/gestion/rendez-vous"
    >
      <Breadcrumb
        steps={[
          { href: "/gestion/rendez-vous", label: "Rendez-vous" },
          { href: `/gestion/rendez-vous/${eventId}`, label: eventTitle },
        ]}
        current="Modifier le créneau"
      />
      <h1>Modifier le créneau</h1>
      {isOver && (
        <Notice title={slot.isCancelled ? "Ce créneau est annulé" : "Ce créneau est passé"} />
      )}
      <ActPanel label="Le créneau" isOver={isOver}>
        <SlotForm
          action={updateSlotAction}
          hidden={{ slotId, ...recordFields(slot.version, slotValues(slot)) }}
          slot={{ ...slot, ...hours }}
          places={slot.places}
          companies={slot.companies}
          told={{ ...slot.told, waitersHref }}
          button="Enregistrer"
          isOver={isOver}
        />
      </ActPanel>
      <RemoveSlotForm target={target} isOver={isOver || !isUnseen} action={removeSlotAction} />
      <CancelSlotForm
        target={target}
        registered={slot.registered}
        told={slot.told.cancel}
        isOver={isOver || isUnseen || slot.isPast}
        action={cancelSlotAction}
      />
    </StaffPage>
  );
}
