import { randomBytes, randomUUID } from "node:crypto";
import { newPublicId, personalToken } from "#lib/auth/personal-link.ts";
import { isUniqueViolation } from "#lib/db/errors.ts";
import { pendingEnd } from "#lib/domain/event/deadlines.ts";
import { mayWait, refuseBooking, type WantedSlot } from "#lib/domain/places/booking.ts";
import { couldEverFit, fits, placesOfClass } from "#lib/domain/places/capacity.ts";
import { findExcess } from "#lib/domain/places/derogation.ts";
import { slotState } from "#lib/domain/places/slot-state.ts";
import { type Answer, isAskedOf, readAnswers } from "#lib/domain/registration/questions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { ticketCode } from "#lib/domain/registration/ticket-code.ts";
import { limits } from "#lib/limits.ts";
import { bookPlaces } from "#lib/services/places/book.ts";
import { findObstacle, type Obstacle } from "#lib/services/places/obstacle.ts";
import { derogationChoices } from "#lib/text/registration/derogation.ts";
import { type AskedSlot, type BookingContext, findBookingContext } from "./booking-context.ts";
import type { NewRegistration } from "./new-registration.ts";
import { refuseObstacle } from "./refuse-obstacle.ts";
import { type Registrant, type RegistrationCommand, resolveRegistrant } from "./registrant.ts";
import {
  answerOfFirst,
  answerOfReplay,
  hashSubmission,
  type SubmissionAnswer,
} from "./submission.ts";

export type RegisterResult = SubmissionAnswer;

/** A collision of short codes or of two first submissions is tried again; a third one is a fault. */
const attempts = 3;

/**
 * Registers a class or a person on one or several slots of an event: on all of them, or on none. A
 * class that is over by a few is asked what it prefers: a dérogation, or the waiting list. The same
 * submission again gives the same answer; the same person or class again on the same slot, or elsewhere
 * at the same hour, is told that it is registered already, and nothing is created (decision 0016).
 * @returns the token of the personal link, whatever the status obtained (the page shows it)
 */
export async function register(command: RegistrationCommand, now: Date): Promise<RegisterResult> {
  const hash = hashSubmission(command);
  const context = await findBookingContext(askedBy(command));
  if (!context) return { ok: false, refusal: { kind: "slotUnknown" } };
  const registrant = await resolveRegistrant(command, context);
  if ("refusal" in registrant) return { ok: false, refusal: registrant.refusal };
  const asked = context.questions.filter((question) => isAskedOf(question, command.kind));
  const answered = readAnswers(asked, command.answers, limits);
  const refusal =
    refuseRegistration(command, context, wantedSlots(context, registrant), now) ??
    refuseSecondChoice(command, context) ??
    answered.refusal;
  if (refusal) return refuse(command, hash, context, registrant, refusal, now);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await tryToBook(command, hash, context, registrant, answered.answers, now);
    if (answer) return answer;
  }
  throw new Error("a registration met a conflict three times");
}

async function tryToBook(
  command: RegistrationCommand,
  hash: string,
  context: BookingContext,
  registrant: Registrant,
  answers: readonly Answer[],
  now: Date,
): Promise<RegisterResult | null> {
  const registration = newRegistration(command, hash, context, registrant);
  const slots = wantedSlots(context, registrant);
  const asksDerogation = choiceOf(command) === "derogation";
  const booking = {
    registration,
    slots,
    identity: registrant.identity,
    mayWait: !asksDerogation && mayWait(context, command.kind, context.slots.length),
    asksDerogation,
    isOverPupilMax: refusePupils(command, context) !== null,
    answers,
    statusWhenBooked:
      command.kind === "CLASS" && context.needsValidation
        ? ("PENDING" as const)
        : ("CONFIRMED" as const),
  };
  try {
    const booked = await bookPlaces(booking, now);
    if (!booked) return refuseNow(command, hash, registrant, now);
    if (typeof booked === "object")
      return refuseKnown(command, hash, context, registrant, booked, now);
    return { ok: true, token: personalToken({ publicId: registration.publicId, linkVersion: 1 }) };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return answerOfReplay(command.submissionKey, hash);
  }
}

/**
 * Why the statement booked nothing, read again: it may have filled or closed since it was first read,
 * and a replay may find the slot as its own first submission left it.
 */
async function refuseNow(
  command: RegistrationCommand,
  hash: string,
  registrant: Registrant,
  now: Date,
): Promise<RegisterResult> {
  const context = await findBookingContext(askedBy(command));
  const refusal =
    context && refuseRegistration(command, context, wantedSlots(context, registrant), now);
  if (!context) return { ok: false, refusal: { kind: "slotUnknown" } };
  return refuse(command, hash, context, registrant, refusal ?? { kind: "slotFull" }, now);
}

/** Said where places are missing: who has theirs already is told so instead. */
const missingPlaces: readonly Refusal["kind"][] = ["slotFull", "slotRefused", "derogationPossible"];

async function refuse(
  command: RegistrationCommand,
  hash: string,
  context: BookingContext,
  registrant: Registrant,
  refusal: Refusal,
  now: Date,
): Promise<RegisterResult> {
  const first = answerOfFirst(context.first, hash);
  if (first) return first;
  const obstacle = missingPlaces.includes(refusal.kind)
    ? await findObstacle(askingOf(command, context, registrant))
    : null;
  return obstacle
    ? refuseKnown(command, hash, context, registrant, obstacle, now)
    : { ok: false, refusal };
}

/** A form that is sent twice meets its own registration: it gets the first answer. */
async function refuseKnown(
  command: RegistrationCommand,
  hash: string,
  context: BookingContext,
  registrant: Registrant,
  obstacle: Obstacle,
  now: Date,
): Promise<RegisterResult> {
  const replay = await answerOfReplay(command.submissionKey, hash);
  if (replay) return replay;
  const asking = askingOf(command, context, registrant);
  return { ok: false, refusal: await refuseObstacle(obstacle, asking, registrant.facts, now) };
}

function askingOf(command: RegistrationCommand, context: BookingContext, registrant: Registrant) {
  const { eventId } = context;
  const { facts, identity } = registrant;
  return { ...facts, identity, eventId, kind: command.kind, slotIds: command.slotIds };
}

/** Why it may not even be tried; a class that is over by a few is asked what it prefers. */
function refuseRegistration(
  command: RegistrationCommand,
  context: BookingContext,
  slots: readonly WantedSlot[],
  now: Date,
): Refusal | null {
  const excess = excessOf(command, context, slots);
  const choice = choiceOf(command) ?? (isListAnnounced(slots, now) ? "waitlist" : null);
  if (!excess || choice === "waitlist") {
    return (
      refuseBooking(slots, context, command.kind, now) ??
      refusePupils(command, context) ??
      // What was over by a few is over by more, or somebody waits now.
      (choice === "derogation" && !slots.every(hasRoom) ? { kind: "slotFull" } : null)
    );
  }
  const closed = refuseBooking(slots, { ...context, isLenient: true }, command.kind, now);
  if (closed || choice === "derogation") return closed;
  const closesAt = new Date(Math.min(...slots.map((slot) => slot.closesAt.getTime())));
  const choices = derogationChoices(excess.mayWait, pendingEnd(now, context.pendingDays, closesAt));
  const { people, left } = excess;
  return { kind: "derogationPossible", field: "places", people, left, choices };
}

/** The whole class goes to its second choice, or nobody does. */
function refuseSecondChoice(
  command: RegistrationCommand,
  { secondChoice, countsAdults }: BookingContext,
): Refusal | null {
  if (command.kind !== "CLASS" || !secondChoice) return null;
  const places = placesOfClass(command.pupilCount, command.adultCount, countsAdults);
  if (couldEverFit(secondChoice, places)) return null;
  const capacity = secondChoice.capacity ?? 0;
  return { kind: "secondChoiceTooSmall", people: places.people, capacity };
}

/** The form has said that a class joins the list: it is not asked again. */
function isListAnnounced(slots: readonly WantedSlot[], now: Date): boolean {
  return slots.some((slot) => slotState({ ...slot, acceptsPeople: false }, now) === "waitlist");
}

function hasRoom(slot: WantedSlot): boolean {
  return slot.waiting === 0 && fits(slot, slot.places);
}

function refusePupils(command: RegistrationCommand, { pupilMax }: BookingContext): Refusal | null {
  return command.kind === "CLASS" && command.pupilCount > pupilMax
    ? { kind: "groupTooLarge", people: command.pupilCount, capacity: pupilMax }
    : null;
}

function excessOf(
  command: RegistrationCommand,
  context: BookingContext,
  slots: readonly WantedSlot[],
) {
  return command.kind === "CLASS" ? findExcess(slots, context, command.pupilCount) : null;
}

function choiceOf(command: RegistrationCommand) {
  return command.kind === "CLASS" ? command.placesChoice : null;
}

function askedBy(command: RegistrationCommand) {
  const secondChoiceId = command.kind === "CLASS" ? command.secondChoiceSlotId : null;
  return { slotIds: command.slotIds, secondChoiceId, submissionKey: command.submissionKey };
}

function wantedSlots(context: BookingContext, { places }: Registrant): (AskedSlot & WantedSlot)[] {
  return context.slots.map((slot, position) => ({
    ...slot,
    places: places[position] ?? { people: 0, classes: 0 },
  }));
}

function newRegistration(
  command: RegistrationCommand,
  submissionHash: string,
  context: BookingContext,
  registrant: Registrant,
): NewRegistration {
  return {
    ...registrant.facts,
    id: randomUUID(),
    publicId: newPublicId(),
    code: ticketCode(context.codePrefix, randomBytes(32)),
    submissionKey: command.submissionKey,
    submissionHash,
    eventId: context.eventId,
    kind: command.kind,
    source: command.kind === "CLASS" ? "TEACHER" : "SELF",
  };
}
