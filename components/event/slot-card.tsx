import { capacityLook } from "#components/agenda/capacity-look.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Capacity } from "#components/ui/capacity.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { SlotState } from "#lib/domain/types.ts";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import { availabilityInWords } from "#lib/text/event/availability.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords, dayMonthTimeInWords, timeInWords } from "#lib/time/paris-words.ts";

/** A class that looks for a slot of its size. */
export type Group = {
  pupilCount: number;
  adultCount: number;
  /** Places that it takes: the pupils, and the adults where the event counts them. */
  people: number;
};

const waitlistAction = "Rejoindre la liste d’attente";

const actions: Partial<Record<SlotState, string>> = {
  open: "S’inscrire",
  waitlist: waitlistAction,
};

type SlotCardProps = { slot: PublicSlot; slug: string; group: Group | null };

/** One slot: its hours, its places in words, its own button where it takes registrations. */
export function SlotCard({ slot, slug, group }: SlotCardProps) {
  const note = noteOf(slot);
  const fit = group && slot.state === "open" ? fitOf(slot, group) : null;
  const isOpen = slot.state === "open" && fit?.fits !== false;
  const action = fit?.fits === false ? waitlistAction : actions[slot.state];
  const opensOn = slot.opensAt ? dayMonthTimeInWords(slot.opensAt) : undefined;
  return (
    <li className={isOpen ? "slot" : "slot slot--closed"}>
      <div className="slot__body">
        <p className="slot__time">
          {timeInWords(slot.startsAt)}
          <small>jusqu’à {timeInWords(slot.endsAt)}</small>
        </p>
        <Capacity words={availabilityInWords({ ...slot, opensOn })} {...capacityLook(slot)} />
        {fit && (
          <p className={fit.fits ? "slot__reason slot__reason--fits" : "slot__reason"}>
            <Icon name={fit.fits ? "confirmed" : "info"} />
            {fit.words}
          </p>
        )}
        <div className="slot__way-out">
          {note && <p className="slot__reason">{note}</p>}
          {action && (
            <ButtonLink
              kind={isOpen ? "main" : "line"}
              href={`/rendez-vous/${slug}/inscription?creneau=${slot.id}${groupWords(group)}`}
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

function noteOf(slot: PublicSlot): string | null {
  if (slot.state === "waitlist" && slot.waiting > 0) {
    return plural(slot.waiting, "demande attend déjà.", "demandes attendent déjà.");
  }
  return slot.label;
}

/** The reason is written: whether the whole class comes in, and how many places are left if not. */
function fitOf({ placesLeft, classesLeft }: PublicSlot, { people }: Group) {
  if (classesLeft === 0) return { fits: false, words: "Les places de classe sont prises." };
  if (placesLeft !== null && placesLeft < people) {
    const left = plural(placesLeft, "place", "places");
    return { fits: false, words: `Trop peu pour ${people} personnes. Il reste ${left}.` };
  }
  return { fits: true, words: "Convient à votre groupe." };
}

/** What was said once is not asked again. */
function groupWords(group: Group | null): string {
  if (!group) return "";
  return `&qui=classe&eleves=${group.pupilCount}&adultes=${group.adultCount}`;
}
