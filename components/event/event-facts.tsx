import { type Fact, Facts } from "#components/ui/facts.tsx";
import type { SchoolLevel } from "#lib/domain/types.ts";
import { schoolLevelLabels } from "#lib/text/labels.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { plural } from "#lib/text/writing/plural.ts";
import {
  capitalised,
  dayRangeInWords,
  durationInWords,
  shortTimeRange,
} from "#lib/time/paris-words.ts";
import type { SlotLine } from "./slot-card.tsx";

type EventFactsProps = {
  slots: readonly SlotLine[];
  announcedDays: { first: Temporal.PlainDate; last: Temporal.PlainDate } | null;
  venueName: string;
  communeName: string;
  levels: readonly SchoolLevel[];
  minimumAge: number | null;
  placeCount: number;
};

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
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) {
    return {
      value: announcedDays
        ? capitalised(dayRangeInWords(announcedDays.first, announcedDays.last))
        : "Date à venir",
    };
  }
  return {
    value: capitalised(dayRangeInWords(first.startsAt, last.startsAt)),
    detail:
      slots.length === 1
        ? shortTimeRange(first.startsAt, first.endsAt)
        : `${plural(slots.length, "créneau", "créneaux")} de ${durationInWords(first.startsAt, first.endsAt)}`,
  };
}

function whereOf({ venueName, communeName, placeCount }: EventFactsProps) {
  if (placeCount > 1)
    return { value: plural(placeCount, "lieu", "lieux"), detail: "Voir chaque créneau" };
  return { value: venueName, detail: venueName.includes(communeName) ? undefined : communeName };
}

function forWhomOf({ levels, minimumAge }: EventFactsProps): string {
  if (levels.length > 0) return listInWords(levels.map((level) => schoolLevelLabels[level]));
  return minimumAge ? `Dès ${minimumAge} ans` : "Voir les créneaux";
}
