import { opens, publicIdOf, pupilSurveyToken } from "#lib/auth/personal-link.ts";
import { database } from "#lib/db/client.ts";
import { answersOfRegistration, type GivenAnswer } from "#lib/db/facts/answers.ts";
import { countAhead } from "#lib/db/facts/count-ahead.ts";
import { listHoldingElsewhere } from "#lib/db/facts/meeting.ts";
import { presenceColumns, presenceOf } from "#lib/db/facts/presence.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { MailProgress } from "#lib/domain/email/mail-progress.ts";
import { type Channel, channelOf } from "#lib/domain/email/notice-channel.ts";
import { frozenInstant } from "#lib/domain/event/deadlines.ts";
import { fits, placesOfClass, placesOfSize } from "#lib/domain/places/capacity.ts";
import { waitlistEnd } from "#lib/domain/places/waitlist.ts";
import { isLateCancellation } from "#lib/domain/registration/late-cancellation.ts";
import { canBecome, isAlive, statusShown } from "#lib/domain/registration/registration-status.ts";
import type {
  CancelledBy,
  EventType,
  RegistrationKind,
  RegistrationStatus,
  SchoolLevel,
  SlotStatus,
  WaitlistRule,
} from "#lib/domain/types.ts";
import { env } from "#lib/env.ts";
import { limits } from "#lib/limits.ts";
import { type PublicSlot, publicSlot, publicSlotColumns } from "../agenda/public-slot.ts";
import { lastEmailOf } from "./last-email.ts";

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
  const places = placesOfClass(row.pupilCount ?? 0, row.adultCount ?? 0, event.countsAdults);
  const seen = publicSlot(slot, { ...event, audiences: ["CLASS"] }, now);
  return seen.state === "open" && fits(slot, places) ? seen : null;
}

/** The registration that a personal link opens at `now`; null for a wrong, old or cut link. */
export async function showRegistration(token: string, now: Date): Promise<RegistrationPage | null> {
  const publicId = publicIdOf(token);
  if (!publicId) return null;
  const found = await database().registration.findUnique({
    where: { publicId },
    include: {
      attendances: presenceColumns.attendances,
      surveyAnswers: { select: { id: true }, take: 1 },
      event: true,
      answers: answersOfRegistration,
      secondChoiceSlot: { select: publicSlotColumns },
      slots: {
        include: { slot: { select: { ...publicSlotColumns, cancelReason: true } } },
        orderBy: { slot: { startsAt: "asc" } },
        take: limits.slotsPerEvent,
      },
    },
  });
  if (!found || !opens(token, found)) return null;
  const row = asShown(found);
  const slots = row.slots.map(({ slot }) => publicSlot(slot, row.event, now));
  const presence = presenceOf(row);
  const isToCome = slots.every((slot) => slot.startsAt > now);
  const frozen = slots.map((slot) => frozenInstant(slot.startsAt, row.event.frozenDaysBefore));
  const frozenAt = new Date(Math.min(...frozen.map((instant) => instant.getTime())));
  // More is asked for than is held.
  const isAsking = row.status === "PENDING" && row.asksDerogation;
  const isResizable = isToCome && isAlive(row.status) && hasNumber(row);
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
    laterNews: channelOf("REGISTRATION_CHANGED", {
      hasEmail: row.email !== null,
      hasAdviser: row.adviserId !== null,
      hasPhone: row.phone !== null,
    }),
    schoolName: row.schoolName,
    communeName: row.communeName,
    className: row.className,
    levels: row.levels,
    pupilCount: row.pupilCount,
    adultCount: row.adultCount,
    headcountConfirmedAt: row.headcountConfirmedAt,
    companionCount: row.companionCount,
    people:
      isAsking || row.kind === "GROUP"
        ? Math.max(0, ...row.slots.map(({ people }) => people))
        : placesOfSize(row.kind, row, row.event.countsAdults).people,
    aheadCount: await countAhead(
      row,
      slots.map(({ id }) => id),
    ),
    holdsElsewhere:
      row.status === "WAITLISTED" &&
      (await listHoldingElsewhere(database(), row.eventId, [row.id])).length > 0,
    waitlistEndsAt: waitlistEnd(row.kind, slots),
    offerExpiresAt: row.offerExpiresAt,
    pendingExpiresAt: row.pendingExpiresAt,
    asksDerogation: row.asksDerogation,
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason,
    canCancel: isToCome && canBecome(row.status, "CANCELLED", "registrant"),
    isLate: slots.some((slot) => isLateCancellation(row.kind, row.status, slot.startsAt, now)),
    canAccept: row.status === "OFFERED" && row.offerExpiresAt !== null && row.offerExpiresAt > now,
    canConfirmHeadcount:
      row.kind === "CLASS" &&
      row.status === "CONFIRMED" &&
      slots.some((slot) => slot.startsAt > now),
    isOver: slots.every((slot) => slot.endsAt <= now),
    hasCome: presence.hasCome,
    hasAnsweredSurvey: row.surveyAnswers.length > 0,
    pupilSurvey:
      presence.pupils > 0
        ? {
            url: `${env().appUrl}/avis/${pupilSurveyToken(row)}`,
            answered: row.pupilSurveyCount,
            pupils: presence.pupils,
          }
        : null,
    resizableUntil: isResizable ? frozenAt : null,
    canResize: isResizable && now < frozenAt,
    answers: row.answers,
    event: row.event,
    slots,
    secondChoice: secondChoiceOf(row, now),
  };
}

type Shown = {
  status: RegistrationStatus;
  cancelledBy: CancelledBy | null;
  cancelReason: string | null;
  slots: readonly { slot: { status: SlotStatus; cancelReason: string | null } }[];
};

/** With its slot cancelled, it is over for whoever reads it, before the job has ended it. */
function asShown<Row extends Shown>(row: Row): Row {
  const slots = row.slots.map(({ slot }) => slot);
  const status = statusShown(row.status, slots);
  if (status === row.status) return row;
  const cancelReason = slots.find((slot) => slot.status === "CANCELLED")?.cancelReason ?? null;
  return { ...row, status, cancelledBy: "ORGANISER", cancelReason };
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
