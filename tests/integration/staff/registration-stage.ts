import { randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { classes, people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { now } from "./stage.ts";

type Facts = { status?: RegistrationStatus; people?: number; slotIds: readonly string[] };

const holding: readonly RegistrationStatus[] = ["PENDING", "CONFIRMED", "OFFERED"];

/** A person registered on slots, with the slots' counters kept true. */
export function createPerson(eventId: string, facts: Facts) {
  const { lou } = people;
  const places = { people: facts.people ?? 1, classes: 0 };
  return create(eventId, facts, places, {
    kind: "INDIVIDUAL",
    firstName: lou.firstName,
    lastName: lou.lastName,
    communeName: lou.town.name,
    companionCount: places.people - 1,
  });
}

/** A class of 26 pupils and 2 adults registered on slots, with the slots' counters kept true. */
export function createClass(eventId: string, facts: Facts) {
  const { teacher, school, className, pupilCount, adultCount } = classes.quatriemeB;
  const places = { people: facts.people ?? pupilCount + adultCount, classes: 1 };
  return create(eventId, facts, places, {
    kind: "CLASS",
    firstName: teacher.firstName,
    lastName: teacher.lastName,
    schoolName: school.name,
    communeName: school.town.name,
    className,
    pupilCount,
    adultCount,
  });
}

async function create(
  eventId: string,
  { status = "CONFIRMED", slotIds }: Facts,
  places: { people: number; classes: number },
  who: Pick<Prisma.RegistrationUncheckedCreateInput, "kind" | "firstName" | "lastName"> &
    Partial<Prisma.RegistrationUncheckedCreateInput>,
) {
  const id = randomUUID();
  const holds = holding.includes(status);
  for (const slotId of slotIds) {
    await database().slot.update({
      where: { id: slotId },
      data: {
        booked: { increment: holds ? places.people : 0 },
        bookedClasses: { increment: holds ? places.classes : 0 },
        waiting: { increment: status === "WAITLISTED" ? 1 : 0 },
      },
    });
  }
  return database().registration.create({
    data: {
      ...who,
      id,
      eventId,
      status,
      publicId: newPublicId(),
      code: `THI-${id.slice(0, 6).toUpperCase()}`,
      source: "SELF",
      email: `${id}@courriel.example`,
      waitlistedAt: status === "WAITLISTED" ? now : null,
      offerExpiresAt: status === "OFFERED" ? new Date(now.getTime() + 3_600_000) : null,
      pendingExpiresAt: status === "PENDING" ? new Date(now.getTime() + 86_400_000) : null,
      createdAt: now,
      updatedAt: now,
      slots: { create: slotIds.map((slotId) => ({ slotId, ...places, identityKey: id })) },
    },
  });
}

/** What became of a registration. */
export async function statusOf(registrationId: string): Promise<RegistrationStatus> {
  const { status } = await database().registration.findUniqueOrThrow({
    where: { id: registrationId },
  });
  return status;
}

/** Kinds of the emails to write to a registration, in order. */
export async function emailsOf(registrationId: string): Promise<string[]> {
  const emails = await database().emailMessage.findMany({
    where: { registrationId },
    orderBy: { createdAt: "asc" },
  });
  return emails.map(({ kind }) => kind);
}
