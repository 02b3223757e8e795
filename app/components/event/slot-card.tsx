import { capacityLook } from "#app/components/agenda/capacity-look.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Capacity } from "#app/components/ui/capacity.tsx";
import { Icon } from "#app/components/ui/named-icon.tsx";
import type { SlotState } from "#lib/domain/types.ts";
import { availabilityInWords } from "#lib/text/availability.ts";
import { plural } from "#lib/text/plural.ts";
import { dateTimeInWords, dayMonthTimeInWords, timeInWords } from "#lib/time/paris-words.ts";

export type SlotLine = {
  id: string;
  label: string | null;
  companyName: string | null;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date | null;
  state: SlotState;
  capacity: number | null;
  classCapacity: number | null;
  placesLeft: number | null;
  classesLeft: number | null;
  waiting: number;
};

const actions: Partial<Record<SlotState, string>> = {
  open: "S’inscrire",
  waitlist: "Rejoindre la liste d’attente",
};

/** One slot: its hours, its places in words, its own button where it takes registrations. */
export function SlotCard({ slot, slug }: { slot: SlotLine; slug: string }) {
  const action = actions[slot.state];
  const note = noteOf(slot);
  const opensOn = slot.opensAt ? dayMonthTimeInWords(slot.opensAt) : undefined;
  return (
    <li className={slot.state === "open" ? "slot" : "slot slot--closed"}>
      <div className="slot__body">
        <p className="slot__time">
          {timeInWords(slot.startsAt)}
          <small>jusqu’à {timeInWords(slot.endsAt)}</small>
        </p>
        <Capacity words={availabilityInWords({ ...slot, opensOn })} {...capacityLook(slot)} />
        <div className="slot__way-out">
          {note && <p className="slot__reason">{note}</p>}
          {action && (
            <ButtonLink
              kind={slot.state === "open" ? "main" : "line"}
              href={`/rendez-vous/${slug}/inscription?creneau=${slot.id}`}
            >
              {action}
              <span className="visually-hidden">
                {" "}
                : créneau du {dateTimeInWords(slot.startsAt)}
                {slot.companyName && `, ${slot.companyName}`}
              </span>
              <Icon name="arrowRight" />
            </ButtonLink>
          )}
        </div>
      </div>
    </li>
  );
}

function noteOf(slot: SlotLine): string | null {
  if (slot.state === "waitlist" && slot.waiting > 0) {
    return plural(slot.waiting, "demande attend déjà.", "demandes attendent déjà.");
  }
  return slot.label;
}
