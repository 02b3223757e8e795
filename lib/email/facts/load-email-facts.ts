import { personalToken } from "#lib/auth/personal-link.ts";
import { database } from "#lib/db/client.ts";
import { countAhead } from "#lib/db/facts/count-ahead.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import { hasCome } from "#lib/domain/attendance/attendance.ts";
import type { RegisteredOnSlots } from "#lib/domain/email/email-delivery.ts";
import { waitlistEnd } from "#lib/domain/places/waitlist.ts";
import { headCount } from "#lib/domain/registration/head-count.ts";
import { isAlive, statusShown } from "#lib/domain/registration/registration-status.ts";
import { limits } from "#lib/limits.ts";
import { readPracticalFacts } from "#lib/schemas/staff/event-content.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { practicalFactInWords } from "#lib/text/event/practical-fact.ts";
import { headCountInWords } from "#lib/text/registration/head-count.ts";
import { registrantName } from "#lib/text/registration/registrant-name.ts";
import { teamsInWords } from "#lib/text/registration/teams.ts";
import { currentSender } from "../sender.ts";
import type { EmailSlot, LinkRequestFacts, RegistrationFacts } from "../templates/email-facts.ts";
import { asAtItsEnd } from "./kept-end.ts";

/** What may have put the date in somebody's calendar. */
const confirmingKinds = [
  "REGISTRATION_CONFIRMED",
  "REGISTRATION_PROMOTED",
  "REGISTERED_BY_ADVISER",
] as const;

export const loadedColumns = {
  event: true,
  slots: {
    orderBy: { slot: { startsAt: "asc" } },
    take: limits.slotsPerEvent,
    select: {
      people: true,
      slot: { include: { venue: { include: { commune: true } }, company: true } },
    },
  },
  emails: {
    where: { kind: { in: [...confirmingKinds] }, state: "SENT" },
    select: { id: true },
    take: 1,
  },
  attendances: {
    orderBy: { slotId: "asc" },
    select: { status: true, pupilsPresent: true, adultsPresent: true },
    take: limits.slotsPerEvent,
  },
  adviser: { select: { firstName: true, lastName: true, organisation: true, email: true } },
} as const satisfies Prisma.RegistrationInclude;

/** A registration with all that a message about it may need. */
export type LoadedRegistration = Prisma.RegistrationGetPayload<{ include: typeof loadedColumns }>;

export function loadRegistration(registrationId: string): Promise<LoadedRegistration> {
  return database().registration.findUniqueOrThrow({
    where: { id: registrationId },
    include: loadedColumns,
  });
}

/** What tells whether a message about a registration is still true. */
export function registeredOnSlots(row: LoadedRegistration): RegisteredOnSlots {
  const slots = row.slots.map(({ slot }) => ({
    startsAt: slot.startsAt,
    isCancelled: slot.status === "CANCELLED",
  }));
  const status = statusShown(row.status, slotsOf(row));
  return { ...row, status, slots, hasCome: hasCome(row.attendances) };
}

function slotsOf({ slots }: LoadedRegistration) {
  return slots.map(({ slot }) => slot);
}

/** What a message says of a registration to its reader: as it is now, or as it was when it ended. */
export async function registrationFacts(
  row: LoadedRegistration,
  { recipient, data }: { recipient: string; data: unknown },
  writtenAt: Date,
): Promise<RegistrationFacts> {
  const facts = await factsNow(row, recipient, writtenAt);
  const { eventTitle, ...told } = asAtItsEnd(facts, data);
  return { ...told, eventTitle: onOneLine(eventTitle) };
}

async function factsNow(
  row: LoadedRegistration,
  recipient: string,
  writtenAt: Date,
): Promise<RegistrationFacts> {
  const sender = currentSender();
  return {
    sender,
    writtenAt,
    registrationId: row.id,
    version: row.version,
    kind: row.kind,
    status: statusShown(row.status, slotsOf(row)),
    code: row.code,
    link: linkOf(row),
    eventTitle: row.event.title,
    eventUrl: `${sender.appUrl}/rendez-vous/${row.event.slug}`,
    slotsMax: row.event.slotsPerRegistrationMax,
    isEventCancelled: row.event.status === "CANCELLED",
    slots: row.slots.map(slotOf),
    who: whoIs(row),
    contactName: onOneLine(`${row.firstName} ${row.lastName}`),
    howMany: headCountInWords(row.kind, headCount(row, row.slots[0]?.people)),
    teams: teamsOf(row),
    people: Math.max(0, ...row.slots.map(({ people }) => people)),
    waitlistRule: row.event.waitlistRule,
    ahead: await countAhead(
      row,
      row.slots.map(({ slot }) => slot.id),
    ),
    waitlistEndsAt: waitlistEnd(
      row.kind,
      row.slots.map(({ slot }) => slot),
    ),
    offerExpiresAt: row.offerExpiresAt,
    pendingExpiresAt: row.pendingExpiresAt,
    asksDerogation: row.asksDerogation,
    isClosed: row.slots.some(({ slot }) => slot.closesAt <= writtenAt),
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason && onOneLine(row.cancelReason),
    wasConfirmed: row.emails.length > 0,
    practicalFacts: readPracticalFacts(row.event.practicalFacts).map((fact) =>
      onOneLine(practicalFactInWords(fact)),
    ),
    adviser: row.adviser && adviserOf(row.adviser),
    isForAdviser: row.email === null && row.adviser?.email === recipient,
    heldUntil: row.heldUntil,
  };
}

/** The registrations to come of an address, with their links. */
export async function linkRequestFacts(
  recipient: string,
  registrationId: string | null,
  now: Date,
): Promise<LinkRequestFacts> {
  const rows = await readAll((chunk) =>
    database().registration.findMany({
      where: {
        email: recipient,
        status: { in: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"] },
        slots: { some: { slot: { endsAt: { gt: now } } } },
        ...(registrationId ? { id: registrationId } : { kind: { not: "GROUP" } }),
      },
      include: loadedColumns,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      ...chunk,
    }),
  );
  const registrations = rows.flatMap((row) => {
    const startsAt = row.slots[0]?.slot.startsAt;
    const { offerExpiresAt } = row;
    const status = statusShown(row.status, slotsOf(row));
    return startsAt && isAlive(status)
      ? [
          {
            eventTitle: onOneLine(row.event.title),
            startsAt,
            status,
            offerExpiresAt,
            link: linkOf(row),
          },
        ]
      : [];
  });
  return { sender: currentSender(), registrations };
}

function linkOf(source: { publicId: string; linkVersion: number }): string {
  return `${currentSender().appUrl}/inscriptions/${personalToken(source)}`;
}

/** The place and the label are those of the calendar files that the pages give. */
export function slotOf({ slot }: LoadedRegistration["slots"][number]): EmailSlot {
  const { venue, company } = slot;
  const place = placeInWords(venue.name, venue.commune.name);
  return {
    id: slot.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    place: onOneLine(venue.address ? `${venue.address}, ${place}` : place),
    label: onOneLine(company?.name ?? slot.label ?? "") || null,
    isCancelled: slot.status === "CANCELLED",
    sequence: slot.sequence,
  };
}

function adviserOf({
  firstName,
  lastName,
  organisation,
}: NonNullable<LoadedRegistration["adviser"]>) {
  return { name: onOneLine(`${firstName} ${lastName}`), organisation: onOneLine(organisation) };
}

function whoIs(row: LoadedRegistration): string {
  const isClass = row.kind === "CLASS";
  return onOneLine([registrantName(row), !isClass && row.organisation].filter(Boolean).join(", "));
}

function teamsOf({ pupilCount, event: { teamSize } }: LoadedRegistration): string | null {
  return pupilCount && teamSize ? teamsInWords(pupilCount, teamSize) : null;
}

/** A typed line break would forge a line of the message. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
