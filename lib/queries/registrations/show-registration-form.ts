import { database } from "#lib/db/client.ts";
import { questionsAskedNow } from "#lib/db/facts/answers.ts";
import { readableEvents } from "#lib/db/facts/public-events.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { shareReads } from "#lib/db/share-reads.ts";
import { pendingEnd } from "#lib/domain/event/deadlines.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import { acceptsKind, refuseByState } from "#lib/domain/places/booking.ts";
import { mayAskDerogation } from "#lib/domain/places/derogation.ts";
import { slotState } from "#lib/domain/places/slot-state.ts";
import type { Question } from "#lib/domain/registration/questions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import type {
  Audience,
  EventType,
  SchoolLevel,
  SeveralSlots,
  SlotState,
  WaitlistRule,
} from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import {
  type PublicSlot,
  publicSlot,
  publicSlotColumns,
  slotFacts,
} from "../agenda/public-slot.ts";
import { listCommuneLabels } from "./commune-labels.ts";

/** What a form needs to know of its event. */
export type EventForm = {
  event: {
    slug: string;
    title: string;
    type: EventType;
    audiences: readonly Audience[];
    pupilMax: number;
    adultMin: number;
    companionMax: number;
    countsAdults: boolean;
    needsValidation: boolean;
    waitlistRule: WaitlistRule;
    minimumAge: number | null;
    levels: readonly SchoolLevel[];
    /** Its own, for any kind of registration. */
    questions: readonly Question[];
    slotsPerRegistrationMax: number;
    severalSlots: SeveralSlots;
  };
  /** All the slots to come of the event, as a class and as a person see them, in order of time. */
  slotsForClass: readonly PublicSlot[];
  slotsForPerson: readonly PublicSlot[];
  /** Labels proposed while typing; the server finds all the others. */
  schoolLabels: readonly string[];
};

/** The page where one registers on a slot. */
export type RegistrationFormPage = EventForm & {
  slot: PublicSlot;
  acceptsClass: boolean;
  acceptsPerson: boolean;
  /** The slot as each of them sees it: places for people may be left where those for classes are taken. */
  stateForClass: SlotState;
  stateForPerson: SlotState;
  /** Until when a dérogation would be answered, where any class could ask for one and nobody waits. */
  derogationUntil: Date | null;
  /** Why no registration is taken; the page then shows the reason, and a form only to who has filled it in. */
  refusal: Refusal | null;
  communeLabels: readonly string[];
};

/**
 * Columns of an event for its form, with its slots to come.
 * @param slotId a slot that is read in any case
 */
export function eventFormColumns(now: Date, slotId: string | null = null) {
  return {
    slug: true,
    title: true,
    type: true,
    status: true,
    audiences: true,
    pupilMax: true,
    adultMin: true,
    companionMax: true,
    countsAdults: true,
    needsValidation: true,
    minimumAge: true,
    levels: true,
    slotsPerRegistrationMax: true,
    severalSlots: true,
    waitlistOpen: true,
    waitlistRule: true,
    pendingDays: true,
    questions: questionsAskedNow,
    slots: {
      where: {
        status: { not: "DRAFT" },
        OR: [{ startsAt: { gt: now } }, ...(slotId ? [{ id: slotId }] : [])],
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: limits.slotsPerEvent,
      select: publicSlotColumns,
    },
  } as const satisfies Prisma.EventSelect;
}

type Asked = { slug: string; slotId: string; now: Date };

/** At an opening, and where a slot fills, hundreds are shown the same form in the same second. */
const readEvent = shareReads(
  ({ slug, slotId, now }: Asked) =>
    database().event.findFirst({
      where: { slug, ...readableEvents },
      select: eventFormColumns(now, slotId),
    }),
  ({ slug, slotId }) => `${slug} ${slotId}`,
);

/** The form of one slot of this event; null where there is no such slot. */
export async function showRegistrationForm(
  slug: string,
  slotId: string | undefined,
  now: Date,
): Promise<RegistrationFormPage | null> {
  if (!slotId || !isIdentifier(slotId)) return null;
  const event = await readEvent({ slug, slotId, now });
  const row = event?.slots.find(({ id }) => id === slotId);
  if (!event || !row) return null;
  const facts = slotFacts(row, event);
  const acceptsClass = acceptsKind(event, "CLASS");
  const acceptsPerson = acceptsKind(event, "INDIVIDUAL");
  const refusal = refuseByState(facts, now);
  return {
    event,
    slot: publicSlot(row, event, now),
    ...slotsToCome(event, now),
    acceptsClass,
    acceptsPerson,
    stateForClass: slotState({ ...facts, acceptsPeople: false }, now),
    stateForPerson: slotState({ ...facts, acceptsPeople: true }, now),
    derogationUntil: mayAskDerogation(facts, { people: event.pupilMax, classes: 1 })
      ? pendingEnd(now, event.pendingDays, facts.closesAt)
      : null,
    refusal,
    // Hundreds are refused at an opening: their page proposes no names, and pays for none.
    schoolLabels: acceptsClass && !refusal ? await listSchoolLabels() : [],
    communeLabels: acceptsPerson && !refusal ? await listCommuneLabels() : [],
  };
}

type EventRow = Prisma.EventGetPayload<{ select: ReturnType<typeof eventFormColumns> }>;

/** The slots among which one may choose several, a second choice, or another where one was taken. */
export function slotsToCome(event: EventRow, now: Date) {
  const toCome = event.slots.filter(({ startsAt }) => startsAt > now);
  const seenBy = (audience: Audience) =>
    toCome.map((row) => publicSlot(row, { ...event, audiences: [audience] }, now));
  return { slotsForClass: seenBy("CLASS"), slotsForPerson: seenBy("PUBLIC") };
}

/** Schools of the territory first in mind: the others are found when the form is sent. */
export async function listSchoolLabels(): Promise<string[]> {
  const schools = await database().school.findMany({
    where: { closedAt: null, epciSiren: { not: null } },
    orderBy: [{ communeName: "asc" }, { name: "asc" }],
    take: limits.proposedSchools,
    select: { name: true, communeName: true },
  });
  return schools.map(({ name, communeName }) => `${name}, ${communeName}`);
}
