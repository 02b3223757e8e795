import { Notice } from "#components/ui/notice.tsx";
import { acceptsKind } from "#lib/domain/places/booking.ts";
import { heldSlots, takesRegistrations } from "#lib/domain/places/slot-state.ts";
import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { GroupSizeForm } from "./group-size-form.tsx";
import type { Group } from "./slot-card.tsx";
import { SlotList } from "./slot-list.tsx";

type BookingPanelProps = {
  event: EventPage;
  group: Group | null;
};

/** Where one chooses a slot: the size of the class, the days, the slots. */
export function BookingPanel({ event, group }: BookingPanelProps) {
  const isCancelled = event.status === "CANCELLED";
  const hasOpenSlot = event.slots.some(({ state }) => takesRegistrations(state));
  const isHeld = heldSlots(event.slots).length > 0;
  return (
    <section className="booking" id="creneaux" aria-labelledby="slots-title">
      <div className="booking__head">
        <h2 id="slots-title">{isHeld ? "Choisissez votre créneau" : "Les créneaux"}</h2>
      </div>
      <div className="booking__body">
        {isCancelled && (
          <Notice tone="error" title="Ce rendez-vous est annulé">
            <p>
              {event.cancelReason} <a href="/rendez-vous">Voir les autres dates</a>
            </p>
          </Notice>
        )}
        {hasOpenSlot && acceptsKind(event, "CLASS") && <GroupSizeForm {...event} size={group} />}
        {event.slots.length === 0 && <p>Aucun créneau n’est ouvert à l’inscription.</p>}
        {hasOpenSlot && event.slotsPerRegistrationMax > 1 && <p>{severalInWords(event)}</p>}
        <SlotList slots={event.slots} slug={event.slug} group={group} />
        {event.slots.some(({ state }) => state === "waitlist") && (
          <p className="hint">{waitlistRuleSentences[event.waitlistRule]}</p>
        )}
        {isHeld && (
          <p>
            <a href={`/rendez-vous/${event.slug}/agenda.ics`}>Ajouter les dates à mon agenda</a>
          </p>
        )}
        {acceptsKind(event, "CLASS") && isHeld && (
          <p>
            <a href={`/rendez-vous/${event.slug}/fiche`}>
              La fiche à montrer à la direction de l’établissement
            </a>
          </p>
        )}
      </div>
    </section>
  );
}

/** How many slots the next page lets one choose together. */
function severalInWords({
  slotsPerRegistrationMax,
  severalSlots,
  audiences,
}: BookingPanelProps["event"]): string {
  const isShared = severalSlots === "HALF_GROUPS" && acceptsKind({ audiences }, "CLASS");
  const max = plural(slotsPerRegistrationMax, "créneau", "créneaux");
  return isShared
    ? `Vous pouvez prendre ${max}\u00A0: une classe s’y partage en groupes.`
    : `Vous pouvez prendre jusqu’à ${max}, à des heures différentes.`;
}
