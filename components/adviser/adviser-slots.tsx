import type { FormAction } from "#components/form/action-form.tsx";
import { StatusBadge } from "#components/registration/page/status-badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table } from "#components/ui/table.tsx";
import type { PeopleOnSlot } from "#lib/queries/advisers/list-adviser-people.ts";
import { attendanceLabels } from "#lib/text/labels.ts";
import {
  capitalised,
  dateTimeInWords,
  dayInWords,
  timeRangeInWords,
} from "#lib/time/paris-words.ts";
import { HeldPlaces } from "./held-places.tsx";

type AdviserSlotsProps = { slots: readonly PeopleOnSlot[]; giveBack: FormAction };

/** The people whom an adviser registered, slot by slot, with whether they came. */
export function AdviserSlots({ slots, giveBack }: AdviserSlotsProps) {
  if (slots.length === 0) {
    return (
      <EmptyState titleAs="h2" title="Vous n’avez inscrit personne d’autre">
        <p>Choisissez un rendez-vous, un créneau, puis « Inscrire plusieurs personnes ».</p>
        <ButtonLink href="/rendez-vous">Voir les rendez-vous</ButtonLink>
      </EmptyState>
    );
  }
  return slots.map((slot) => <AdviserSlot key={slot.slotId} slot={slot} giveBack={giveBack} />);
}

function AdviserSlot({ slot, giveBack }: { slot: PeopleOnSlot; giveBack: FormAction }) {
  const { slotId, eventSlug, eventTitle, startsAt, endsAt, held } = slot;
  const title = `slot-${slotId}`;
  const rosterHref = `/rendez-vous/${eventSlug}/inscription-groupe?creneau=${slotId}`;
  return (
    <section className="form-card" aria-labelledby={title}>
      <h2 id={title} className="form-card__title">
        <a href={`/rendez-vous/${eventSlug}`}>{eventTitle}</a>
      </h2>
      <div className="form-card__fields">
        <p>{`${capitalised(dayInWords(startsAt))} ${timeRangeInWords(startsAt, endsAt)}`}</p>
        {slot.isCancelled && <p>Ce créneau est annulé.</p>}
        {slot.people.length > 0 && <PeopleTable slot={slot} />}
        {slot.lists.map(({ batchId, sentAt }) => (
          <p key={batchId}>
            <a href={`/mes-inscriptions/groupe/${batchId}`}>
              {`Téléphones et fiches de la liste du ${dateTimeInWords(sentAt)}`}
            </a>
          </p>
        ))}
        {held && (
          <HeldPlaces
            held={held}
            namingHref={`${rosterHref}&places=${held.id}`}
            giveBack={giveBack}
          />
        )}
        {!slot.hasStarted && !slot.isCancelled && (
          <p>
            <a href={rosterHref}>Inscrire d’autres personnes sur ce créneau</a>
          </p>
        )}
      </div>
    </section>
  );
}

function PeopleTable({ slot: { people, hasStarted, eventTitle } }: { slot: PeopleOnSlot }) {
  return (
    <Table
      caption={`Vos inscriptions\u00A0: ${eventTitle}`}
      columns={[{ label: "Nom" }, { label: "Inscription" }, { label: "Présence" }]}
      rows={people.map(({ registrationId, firstName, lastName, status, attendance }) => ({
        id: registrationId,
        cells: [
          `${firstName} ${lastName}`,
          <StatusBadge key="status" status={status} />,
          hasStarted && status === "CONFIRMED" ? attendanceLabels[attendance] : "–",
        ],
      }))}
    />
  );
}
