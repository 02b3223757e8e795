import { database } from "#lib/db/client.ts";
import { acceptsKind, refuseByState } from "#lib/domain/booking.ts";
import { pendingEnd } from "#lib/domain/deadlines.ts";
import { mayAskDerogation } from "#lib/domain/derogation.ts";
import type { Question } from "#lib/domain/questions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { slotState } from "#lib/domain/slot-state.ts";
import type {
  Audience,
  EventType,
  SchoolLevel,
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

/** The page where one registers on a slot. */
export type RegistrationFormPage = {
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
  };
  slot: PublicSlot;
  acceptsClass: boolean;
  acceptsPerson: boolean;
  /** The slot as each of them sees it: places for people may be left where those for classes are taken. */
  stateForClass: SlotState;
  stateForPerson: SlotState;
  /** Until when a dérogation would be answered, where any class could ask for one and nobody waits. */
  derogationUntil: Date | null;
  /** Why no registration is taken; the page then shows the reason, and no form. */
  refusal: Refusal | null;
  /** Labels proposed while typing; the server finds all the others. */
  schoolLabels: readonly string[];
  communeLabels: readonly string[];
};

/** The form of one slot of this event; null where there is no such slot. */
export async function showRegistrationForm(
  slug: string,
  slotId: string,
  now: Date,
): Promise<RegistrationFormPage | null> {
  const row = await database().slot.findFirst({
    where: { id: slotId, status: { not: "DRAFT" }, event: { slug, status: { not: "DRAFT" } } },
    select: {
      ...publicSlotColumns,
      event: {
        select: {
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
          waitlistOpen: true,
          waitlistRule: true,
          pendingDays: true,
          questions: {
            where: { retiredAt: null },
            orderBy: { position: "asc" },
            take: limits.questionsPerEvent,
          },
        },
      },
    },
  });
  if (!row) return null;
  const { event } = row;
  const facts = slotFacts(row, event);
  const acceptsClass = acceptsKind(event, "CLASS");
  const acceptsPerson = acceptsKind(event, "INDIVIDUAL");
  const refusal = refuseByState(facts, now);
  return {
    event,
    slot: publicSlot(row, event, now),
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

/** Schools of the territory first in mind: the others are found when the form is sent. */
async function listSchoolLabels(): Promise<string[]> {
  const schools = await database().school.findMany({
    where: { closedAt: null, epciSiren: { not: null } },
    orderBy: [{ communeName: "asc" }, { name: "asc" }],
    take: limits.proposedSchools,
    select: { name: true, communeName: true },
  });
  return schools.map(({ name, communeName }) => `${name}, ${communeName}`);
}
