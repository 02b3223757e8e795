import { capacityLook } from "#components/agenda/capacity-look.ts";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { CapacityCells } from "#components/ui/capacity.tsx";
import type { IconName } from "#components/ui/named-icon.tsx";
import {
  type Availability,
  availabilityInWords,
  availabilityTone,
} from "#lib/text/event/availability.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dayMonthTimeInWords } from "#lib/time/paris-words.ts";

const looks: Readonly<
  Record<ReturnType<typeof availabilityTone>, { tone: BadgeTone; icon: IconName }>
> = {
  free: { tone: "ok", icon: "check" },
  few: { tone: "warn", icon: "hourglass" },
  none: { tone: "err", icon: "full" },
  later: { tone: "info", icon: "clock" },
  over: { tone: "line", icon: "clock" },
};

type Fill = Availability & { booked: number; opensAt: Date | null };

/** What the public reads on a slot, as a badge. */
export function AvailabilityBadge({ slot }: { slot: Fill }) {
  const opensOn = slot.opensAt ? dayMonthTimeInWords(slot.opensAt) : undefined;
  const words = { ...slot, opensOn };
  return <Badge {...looks[availabilityTone(words)]}>{availabilityInWords(words)}</Badge>;
}

/** Ten cells; nothing where places are not counted. */
export function FillCells({ slot }: { slot: Fill }) {
  const { takenTenths, tone } = capacityLook(slot);
  return takenTenths === undefined ? null : (
    <CapacityCells takenTenths={takenTenths} full={tone === "full"} />
  );
}

/** « 60 sur 60 », « 12 » where there is no limit. */
export function bookedInWords({ booked, capacity }: { booked: number; capacity: number | null }) {
  return capacity === null ? plural(booked, "inscrit", "inscrits") : `${booked} sur ${capacity}`;
}
