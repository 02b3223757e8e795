import { pupilSurveyToken } from "#lib/auth/personal-link.ts";
import type { GivenAnswer } from "#lib/db/facts/answers.ts";
import { countAhead } from "#lib/db/facts/count-ahead.ts";
import { presenceOf } from "#lib/db/facts/presence.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { MailProgress } from "#lib/domain/email/mail-progress.ts";
import { type Channel, channelOf } from "#lib/domain/email/notice-channel.ts";
import { frozenInstant } from "#lib/domain/event/deadlines.ts";
import { fits, placesOfSize } from "#lib/domain/places/capacity.ts";
import { waitlistEnd } from "#lib/domain/places/waitlist.ts";
import { isLateCancellation } from "#lib/domain/registration/late-cancellation.ts";
import { canBecome, isAlive } from "#lib/domain/registration/registration-status.ts";
import type {
  CancelledBy,
  EventType,
  RegistrationKind,
  RegistrationStatus,
  SchoolLevel,
  WaitlistRule,
} from "#lib/domain/types.ts";
import { env } from "#lib/env.ts";
import { type PublicSlot, publicSlot, type publicSlotColumns } from "../agenda/public-slot.ts";
import { isKeptWaiting } from "./kept-waiting.ts";
import { lastEmailOf } from "./last-email.ts";
import { type RegistrationOfLink, readByToken } from "./read-by-token.ts";

/** The page behind a personal link. */
export type RegistrationPage = {
  id: string;
  version: number;
  token: string;
  code: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  firstName: string;
  lastName: string;
  email: string | null;
  /** How far the last email to that address came. */
  mail: MailProgress | null;
  phone: string | null;
  /** How they hear of what changes. */
  laterNews: Channel;
  schoolName: string | null;
  communeName: string | null;
  className: string | null;
  levels: readonly SchoolLevel[];
  pupilCount: number | null;
  adultCount: number | null;
  headcountConfirmedAt: Date | null;
  companionCount: number;
  /** Places that it takes on each slot. */
  people: number;
  /** How many wait before this one, on the slot where most do. */
  aheadCount: number;
  /** Who waits has a place at the same hour, or as many slots as one may have: it goes to others. */
  holdsElsewhere: boolean;
  /** Until when a class waits. */
  waitlistEndsAt: Date | null;
  offerExpiresAt: Date | null;
  /** Until when the team answers; it stays when the request has ended. */
  pendingExpiresAt: Date | null;
  asksDerogation: boolean;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
  canCancel: boolean;
  /** Whether a cancellation asks for its reason. */
  isLate: boolean;
  canAccept: boolean;
  /** Whether its head-count may be asked for: a class that is expected. */
  canConfirmHeadcount: boolean;
  /** Whether all its slots have ended. */
  isOver: boolean;
  /** Whether somebody came: then there is a survey and a certificate. */
  hasCome: boolean;
  hasAnsweredSurvey: boolean;
  /** The address that a class's pupils share, with the answers so far; null where none came. */
  pupilSurvey: { url: string; answered: number; pupils: number } | null;
  /** To the event's own questions. */
  answers: readonly GivenAnswer[];
  /** Until when the number may be changed here; null where there is nothing to change any more. */
  resizableUntil: Date | null;
  canResize: boolean;
  event: {
    slug: string;
    title: string;
    type: EventType;
    waitlistRule: WaitlistRule;
    teamSize: number | null;
    pupilMax: number;
    companionMax: number;
  };
  slots: readonly PublicSlot[];
  /** The second choice, while the first is waited for and this one has room for all. */
  secondChoice: PublicSlot | null;
};

type Row = Prisma.RegistrationGetPayload<{
  include: { event: true; secondChoiceSlot: { select: typeof publicSlotColumns } };
}>;

function secondChoiceOf(row: Row, now: Date): PublicSlot | null {
  const { secondChoiceSlot: slot, event } = row;
  if (row.status !== "WAITLISTED" || !slot) return null;
  const places = placesOfSize("CLASS", row, event.countsAdults);
  const seen = publicSlot(slot, { ...event, audiences: ["CLASS"] }, now);
  return seen.state === "open" && fits(slot, places) ? seen : null;
}

/** The registration that a personal link opens at `now`; null for a wrong, old or cut link. */
export async function showRegistration(token: string, now: Date): Promise<RegistrationPage | null> {
  const row = await readByToken(token);
  if (!row) return null;
  const slots = row.slots.map(({ slot }) => publicSlot(slot, row.event, now));
  return {
    id: row.id,
    version: row.version,
    token,
    code: row.code,
    kind: row.kind,
    status: row.status,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    mail: await lastEmailOf(row, now),
    phone: row.phone,
    laterNews: laterNewsOf(row),
    schoolName: row.schoolName,
    communeName: row.communeName,
    className: row.className,
    levels: row.levels,
    pupilCount: row.pupilCount,
    adultCount: row.adultCount,
    headcountConfirmedAt: row.headcountConfirmedAt,
    companionCount: row.companionCount,
    people: peopleOf(row),
    aheadCount: await countAhead(
      row,
      slots.map(({ id }) => id),
    ),
    holdsElsewhere: await isKeptWaiting(row),
    waitlistEndsAt: waitlistEnd(row.kind, slots),
    offerExpiresAt: row.offerExpiresAt,
    pendingExpiresAt: row.pendingExpiresAt,
    asksDerogation: row.asksDerogation,
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason,
    isOver: slots.every((slot) => slot.endsAt <= now),
    ...whatMayBeDone(row, slots, now),
    ...whatCameOfIt(row),
    answers: row.answers,
    event: row.event,
    slots,
    secondChoice: secondChoiceOf(row, now),
  };
}

function laterNewsOf({ email, adviserId, phone }: RegistrationOfLink): Channel {
  return channelOf("REGISTRATION_CHANGED", {
    hasEmail: email !== null,
    hasAdviser: adviserId !== null,
    hasPhone: phone !== null,
  });
}

function peopleOf(row: RegistrationOfLink): number {
  // More is asked for than is held.
  const isAsking = row.status === "PENDING" && row.asksDerogation;
  return isAsking || row.kind === "GROUP"
    ? Math.max(0, ...row.slots.map(({ people }) => people))
    : placesOfSize(row.kind, row, row.event.countsAdults).people;
}

/** What its owner may still do, and until when. */
function whatMayBeDone(row: RegistrationOfLink, slots: readonly PublicSlot[], now: Date) {
  const isToCome = slots.every((slot) => slot.startsAt > now);
  const frozen = slots.map((slot) => frozenInstant(slot.startsAt, row.event.frozenDaysBefore));
  const frozenAt = new Date(Math.min(...frozen.map((instant) => instant.getTime())));
  const isResizable = isToCome && isAlive(row.status) && hasNumber(row);
  return {
    canCancel: isToCome && canBecome(row.status, "CANCELLED", "registrant"),
    isLate: slots.some((slot) => isLateCancellation(row.kind, row.status, slot.startsAt, now)),
    canAccept: row.status === "OFFERED" && row.offerExpiresAt !== null && row.offerExpiresAt > now,
    canConfirmHeadcount:
      row.kind === "CLASS" &&
      row.status === "CONFIRMED" &&
      slots.some((slot) => slot.startsAt > now),
    resizableUntil: isResizable ? frozenAt : null,
    canResize: isResizable && now < frozenAt,
  };
}

/** Whether they came, and what was asked of them afterwards. */
function whatCameOfIt(row: RegistrationOfLink) {
  const { hasCome, pupils } = presenceOf(row);
  return {
    hasCome,
    hasAnsweredSurvey: row.surveyAnswers.length > 0,
    pupilSurvey:
      pupils > 0
        ? {
            url: `${env().appUrl}/avis/${pupilSurveyToken(row)}`,
            answered: row.pupilSurveyCount,
            pupils,
          }
        : null,
  };
}

/** A person alone, where nobody may be brought, has no number to change. */
function hasNumber(row: {
  kind: RegistrationKind;
  companionCount: number;
  event: { companionMax: number };
}): boolean {
  return (
    row.kind === "CLASS" ||
    (row.kind === "INDIVIDUAL" && Math.max(row.companionCount, row.event.companionMax) > 0)
  );
}
