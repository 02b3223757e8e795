import { randomBytes, randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { pendingEnd } from "#lib/domain/event/deadlines.ts";
import { type Places, placesOfClass, placesOfPerson } from "#lib/domain/places/capacity.ts";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import { ticketCode } from "#lib/domain/registration/ticket-code.ts";
import {
  type Identity,
  identityOfClass,
  identityOfPerson,
} from "#lib/services/registrations/register/identity-key.ts";
import type { Town } from "#lib/territories/planned-cast.ts";
import type { PlannedRegistration } from "#lib/territories/planned-event.ts";
import { codePrefixOf } from "#lib/territory.ts";

type Where = {
  eventId: string;
  slotId: string;
  /** Town of the slot: the short code begins with its letters. */
  town: Town;
  countsAdults: boolean;
  closesAt: Date;
  /** In the order of arrival. */
  position: number;
  now: Date;
};

/** Days that a sample class still waits for an answer: the default of an event. */
const samplePendingDays = 15;

/** The counters of a slot that these registrations make. */
export function countersOf(registrations: readonly PlannedRegistration[], countsAdults: boolean) {
  const held = registrations
    .filter(({ status }) => holdsPlaces(status))
    .map((registration) => placesOf(registration, countsAdults));
  return {
    booked: held.reduce((sum, { people }) => sum + people, 0),
    bookedClasses: held.reduce((sum, { classes }) => sum + classes, 0),
    waiting: registrations.filter(({ status }) => status === "WAITLISTED").length,
  };
}

/** Writes a registration as it was made some days ago: without an email, which is not told twice. */
export async function writeRegistration(
  prisma: Transaction,
  registration: PlannedRegistration,
  where: Where,
): Promise<void> {
  const id = randomUUID();
  const { status } = registration;
  const places = placesOf(registration, where.countsAdults);
  const { identityKey, phoneKey } = identityOf(registration);
  const madeAt = new Date(where.now.getTime() - 12 * 86_400_000 + where.position * 3_600_000);
  const made = { createdAt: madeAt, updatedAt: madeAt };
  await prisma.registration.create({
    data: {
      id,
      publicId: newPublicId(),
      code: ticketCode(codePrefixOf(where.town.epciSiren), randomBytes(32)),
      eventId: where.eventId,
      kind: registration.kind,
      status,
      source: registration.kind === "CLASS" ? "TEACHER" : "SELF",
      ...factsOf(registration),
      pendingExpiresAt:
        status === "PENDING" ? pendingEnd(where.now, samplePendingDays, where.closesAt) : null,
      waitlistedAt: status === "WAITLISTED" ? madeAt : null,
      ...made,
      slots: {
        create: { slotId: where.slotId, ...places, identityKey, phoneKey },
      },
    },
  });
  await prisma.historyEntry.create({
    data: {
      at: madeAt,
      actorKind: "REGISTRANT",
      action: "registered",
      registrationId: id,
      eventId: where.eventId,
      changes: { status, slots: 1, people: places.people },
    },
  });
}

function placesOf(registration: PlannedRegistration, countsAdults: boolean): Places {
  if (registration.kind === "INDIVIDUAL") return placesOfPerson(registration.companionCount);
  const { pupilCount, adultCount } = registration.schoolClass;
  return placesOfClass(pupilCount, adultCount, countsAdults);
}

function factsOf(registration: PlannedRegistration) {
  if (registration.kind === "INDIVIDUAL") {
    const { person, companionCount } = registration;
    return { ...nameOf(person), companionCount, ...communeOf(person.town) };
  }
  const { teacher, school, className, levels, pupilCount, adultCount } = registration.schoolClass;
  return {
    ...nameOf(teacher),
    schoolId: school.id,
    schoolName: school.name,
    className,
    levels: [...levels],
    pupilCount,
    adultCount,
    transport: "COACH" as const,
    headAgreed: true,
    ...communeOf(school.town),
  };
}

function nameOf(person: {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
}) {
  const { firstName, lastName, email, phone } = person;
  return { firstName, lastName, email, phone };
}

function communeOf(town: Town) {
  return {
    communeInseeCode: town.inseeCode,
    communeName: town.name,
    epciSiren: town.epciSiren,
  };
}

/** The same key as a registration by the form has: the same class again is then seen as the same. */
function identityOf(registration: PlannedRegistration): Identity {
  if (registration.kind === "INDIVIDUAL") return identityOfPerson(registration.person);
  const { school, className } = registration.schoolClass;
  return identityOfClass(
    { schoolId: school.id, schoolName: school.name, communeName: school.town.name },
    className,
  );
}
