import type { Option } from "#components/ui/select-field.tsx";
import { placesOfClass } from "#lib/domain/places/capacity.ts";
import { pairsThatFollow, splitOverSlots } from "#lib/domain/places/several-slots.ts";
import { takesRegistrations } from "#lib/domain/places/slot-state.ts";
import type { SeveralSlots } from "#lib/domain/types.ts";
import type { EventForm } from "#lib/queries/registrations/show-registration-form.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";
import { SlotChoice } from "./slot-choice.tsx";

type Size = { pupilCount: number; adultCount: number };

/** A slot for fewer pupils than this is for nobody's class: our own choice, the smallest special class. */
const smallestClass = 8;

/** Pairs offered at once; the others are ticked one by one. */
const pairsShown = 3;

type ClassSlotChoiceProps = {
  form: EventForm;
  initial: readonly string[];
  size: Size | null;
};

/** A class takes several slots by ticking them, or two that follow each other in one answer. */
export function ClassSlotChoice({ form, initial, size }: ClassSlotChoiceProps) {
  const { slotsPerRegistrationMax: max, severalSlots, countsAdults } = form.event;
  const shares = splitOverSlots(size?.pupilCount ?? 1, size?.adultCount ?? 0, 2, severalSlots);
  const places = shares.map((share) =>
    placesOfClass(share.pupilCount, share.adultCount, countsAdults),
  );
  return (
    <SlotChoice
      slots={form.slotsForClass}
      max={max}
      initial={initial}
      choosable={["open", "waitlist"]}
      hint={classHint(max, severalSlots)}
      pairs={max > 1 ? pairsThatFollow(form.slotsForClass, places).slice(0, pairsShown) : []}
    />
  );
}

type PersonSlotChoiceProps = {
  form: EventForm;
  initial: readonly string[];
};

/** A person takes what is free: nobody waits for several meetings at once. */
export function PersonSlotChoice({ form, initial }: PersonSlotChoiceProps) {
  const max = form.event.slotsPerRegistrationMax;
  return (
    <SlotChoice
      slots={form.slotsForPerson}
      max={max}
      initial={initial}
      choosable={["open"]}
      hint={
        max === 1
          ? "Seuls les créneaux qui ont de la place peuvent être choisis."
          : "À des heures différentes. Vous les avez tous, ou nous vous disons lequel est pris."
      }
    />
  );
}

/**
 * The other slots that a class may ask for, should its first choice be full: those that its number fits,
 * where it is known, else those that a small class fits.
 */
export function secondChoicesOf(
  { slotsForClass, event }: EventForm,
  firstId: string,
  size: Size | null,
): Option[] {
  const { adultMin, countsAdults } = event;
  const { pupilCount, adultCount } = size ?? { pupilCount: smallestClass, adultCount: adultMin };
  const { people } = placesOfClass(pupilCount, adultCount, countsAdults);
  return slotsForClass
    .filter(({ id, state }) => id !== firstId && takesRegistrations(state))
    .filter(({ capacity }) => capacity === null || capacity >= people)
    .map(({ id, startsAt, endsAt, capacity }) => ({
      value: id,
      label: [dayAndHoursInWords(startsAt, endsAt), ...placesInWords(capacity)].join(", "),
    }));
}

function placesInWords(capacity: number | null): string[] {
  return capacity === null ? [] : [plural(capacity, "place", "places")];
}

function classHint(max: number, severalSlots: SeveralSlots): string {
  if (max === 1) return "Si le créneau est complet, la classe entre sur sa liste d’attente.";
  return severalSlots === "HALF_GROUPS"
    ? "Sur plusieurs créneaux, la classe se partage en groupes égaux. Elle a tous ses créneaux, ou elle les attend tous."
    : "La classe entière vient sur chaque créneau. Elle les a tous, ou elle les attend tous.";
}
