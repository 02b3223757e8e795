import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { acceptsKind, refuseByState } from "#lib/domain/booking.ts";
import { pendingEnd } from "#lib/domain/deadlines.ts";
import { mayAskDerogation } from "#lib/domain/derogation.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import type { Question } from "#lib/domain/questions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { slotState } from "#lib/domain/slot-state.ts";
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

export const eventFormColumns = {
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
  questions: {
    where: { retiredAt: null },
    orderBy: { position: "asc" },
    take: limits.questionsPerEvent,
  },
} as const satisfies Prisma.EventSelect;

/**
 * The form of one slot of this event; null where there is no such slot.
 * @param isAnswer the page answers a form that was sent: a slot taken meanwhile shows the others
 */
export async function showRegistrationForm(
  slug: string,
  slotId: string | undefined,
  now: Date,
  { isAnswer = false } = {},
): Promise<RegistrationFormPage | null> {
  if (!slotId || !isIdentifier(slotId)) return null;
  const row = await database().slot.findFirst({
    where: { id: slotId, status: { not: "DRAFT" }, event: { slug, status: { not: "DRAFT" } } },
    select: {
      ...publicSlotColumns,
      event: { select: eventFormColumns },
    },
  });
  if (!row) return null;
  const { event } = row;
  const facts = slotFacts(row, event);
  const acceptsClass = acceptsKind(event, "CLASS");
  const acceptsPerson = acceptsKind(event, "INDIVIDUAL");
  const refusal = refuseByState(facts, now);
  const isJustTaken = isAnswer && refusal?.kind === "slotFull";
  return {
    event,
    slot: publicSlot(row, event, now),
    ...(acceptsClass || event.slotsPerRegistrationMax > 1 || isJustTaken
      ? await listSlotsToCome(slug, now)
      : { slotsForClass: [], slotsForPerson: [] }),
    acceptsClass,
    acceptsPerson,
    stateForClass: slotState({ ...facts, acceptsPeople: false }, now),
    stateForPerson: slotState({ ...facts, acceptsPeople: true }, now),
    derogationUntil: mayAskDerogation(facts, { people: event.pupilMax, classes: 1 })
      ? pendingEnd(now, event.pendingDays, facts.closesAt)
      : null,
    refusal,
    // Hundreds are refused at an opening: their page has no form, and pays for none.
    schoolLabels: acceptsClass && !refusal ? await listSchoolLabels() : [],
    communeLabels: acceptsPerson && !refusal ? await listCommuneLabels() : [],
  };
}

/** The slots among which one may choose several, or a second choice. */
export async function listSlotsToCome(slug: string, now: Date) {
  const rows = await database().slot.findMany({
    where: { event: { slug }, status: { not: "DRAFT" }, startsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: limits.slotsPerEvent,
    select: { ...publicSlotColumns, event: { select: { status: true, waitlistOpen: true } } },
  });
  const seenBy = (audience: Audience) =>
    rows.map((row) => publicSlot(row, { ...row.event, audiences: [audience] }, now));
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
