import { type Fact, Facts } from "#components/ui/facts.tsx";
import { heldSlots } from "#lib/domain/places/slot-state.ts";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { slotLengthsInWords } from "#lib/text/event/slot-lengths.ts";
import { schoolLevelLabels } from "#lib/text/labels.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { capitalised, dayRangeInWords, shortTimeRange } from "#lib/time/paris-words.ts";

type EventFactsProps = Pick<
  EventPage,
  "slots" | "announcedDays" | "venueName" | "communeName" | "levels" | "minimumAge"
>;

/** When, where, for whom, at what price. */
export function EventFacts(props: EventFactsProps) {
  const facts: Fact[] = [
    { icon: "calendar", term: "Quand", ...whenOf(props) },
    { icon: "mapPin", term: "Où", ...whereOf(props) },
    { icon: "users", term: "Pour qui", value: forWhomOf(props) },
    { icon: "ticket", term: "Prix", value: "Gratuit" },
  ];
  return <Facts facts={facts} />;
}

function whenOf({ slots, announcedDays }: EventFactsProps) {
  const held = heldSlots(slots);
  const shown = held.length > 0 ? held : slots;
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) {
    return {
      value: announcedDays
        ? capitalised(dayRangeInWords(announcedDays.first, announcedDays.last))
        : "Date à venir",
    };
  }
  return {
    value: capitalised(dayRangeInWords(first.startsAt, last.startsAt)),
    detail: held.length === 0 ? "Annulé" : hoursOf(held, first),
  };
}

function hoursOf(held: readonly PublicSlot[], first: PublicSlot): string {
  return held.length === 1
    ? shortTimeRange(first.startsAt, first.endsAt)
    : slotLengthsInWords(held);
}

function whereOf({ slots, venueName, communeName }: EventFactsProps) {
  const held = heldSlots(slots);
  const placeCount = new Set(held.map((slot) => slot.venueName)).size;
  if (placeCount > 1)
    return { value: plural(placeCount, "lieu", "lieux"), detail: "Voir chaque créneau" };
  const place = held[0] ?? { venueName, communeName };
  const isNamed = place.venueName.includes(place.communeName);
  return { value: place.venueName, detail: isNamed ? undefined : place.communeName };
}

function forWhomOf({ levels, minimumAge }: EventFactsProps): string {
  if (levels.length > 0) return listInWords(levels.map((level) => schoolLevelLabels[level]));
  return minimumAge ? `Dès ${minimumAge} ans` : "Voir les créneaux";
}
