import type { Audience, EventStatus } from "../types.ts";

/** What an event says of itself before it is shown. */
export type PublishFacts = {
  audiences: readonly Audience[];
  description: string;
  venueAddress: string | null;
  opensAt: Date | null;
  /** First day of an event announced without hours. */
  startsOn: Date | null;
  /** Slots that are neither cancelled nor hidden. */
  slots: readonly {
    startsAt: Date;
    closesAt: Date;
    capacity: number | null;
    classCapacity: number | null;
  }[];
};

/** `blocked`: it is not published so. `odd`: it may be, once somebody has looked. */
export type CheckLevel = "ok" | "odd" | "blocked";

export type PublishCheck =
  | { about: "slots"; level: CheckLevel; toCome: number; past: number; hasDays: boolean }
  | { about: "place"; level: CheckLevel }
  | { about: "capacity"; level: CheckLevel; unlimited: number }
  | { about: "opening"; level: CheckLevel; opensAt: Date | null; closed: number }
  | { about: "audiences"; level: CheckLevel; audiences: readonly Audience[] }
  | { about: "description"; level: CheckLevel };

/** The list that is read before an event is published, in the order of the form. */
export function publishChecklist(facts: PublishFacts, now: Date): PublishCheck[] {
  const { audiences, description, venueAddress } = facts;
  return [
    checkSlots(facts, now),
    { about: "place", level: venueAddress ? "ok" : "odd" },
    // Of slots that do not exist nothing is said.
    ...(facts.slots.length > 0 ? [checkCapacity(facts), checkOpening(facts, now)] : []),
    { about: "audiences", level: audiences.length > 0 ? "ok" : "blocked", audiences },
    { about: "description", level: description ? "ok" : "odd" },
  ];
}

/** False where something is missing without which nobody could come. */
export function isReady(facts: PublishFacts, now: Date): boolean {
  return publishChecklist(facts, now).every(({ level }) => level !== "blocked");
}

/** A draft becomes public by publishing it, and so does what was put away. */
export function isShownBy(from: EventStatus, to: EventStatus): boolean {
  const hidden: readonly EventStatus[] = ["DRAFT", "ARCHIVED"];
  return hidden.includes(from) && (to === "PUBLISHED" || to === "UNLISTED");
}

/** An event that is over may be shown again: its slots say so. */
function checkSlots({ slots, startsOn }: PublishFacts, now: Date): PublishCheck {
  const toCome = slots.filter(({ startsAt }) => startsAt > now).length;
  const past = slots.length - toCome;
  const hasDays = startsOn !== null;
  const level = slots.length === 0 && !hasDays ? "blocked" : "odd";
  const isFine = (toCome > 0 && past === 0) || (slots.length === 0 && hasDays);
  return { about: "slots", level: isFine ? "ok" : level, toCome, past, hasDays };
}

function checkCapacity({ slots }: PublishFacts): PublishCheck {
  const unlimited = slots.filter(
    ({ capacity, classCapacity }) => capacity === null && classCapacity === null,
  ).length;
  return { about: "capacity", level: unlimited > 0 ? "odd" : "ok", unlimited };
}

/** Closed by now, an event may still be announced; one that opens after it closes lets in nobody, ever. */
function checkOpening({ slots, opensAt }: PublishFacts, now: Date): PublishCheck {
  const toCome = slots.filter(({ startsAt }) => startsAt > now);
  const neverOpen = toCome.filter(({ closesAt }) => opensAt && closesAt <= opensAt);
  const closed = toCome.filter((slot) => slot.closesAt <= now || neverOpen.includes(slot));
  const isShut =
    opensAt && opensAt > now && toCome.length > 0 && neverOpen.length === toCome.length;
  const level = isShut ? "blocked" : closed.length > 0 ? "odd" : "ok";
  return { about: "opening", level, opensAt, closed: closed.length };
}
