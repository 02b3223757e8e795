import { randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { EmailKind, RegistrationKind, RegistrationStatus } from "#lib/domain/types.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { people, schools, towns } from "#territory/sample/cast.ts";
import { database, resetDatabase } from "#tests/support/database.ts";

/** The hour at which the stories of the outbox are told. */
export const now = new Date("2026-11-23T09:00:00Z");

export const recipient = people.lou.email ?? "";

/** An instant so many minutes after the stories' hour. */
export function minutesLater(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

/** An empty outbox, and one event with a slot to register on. */
export async function resetOutbox(): Promise<{ eventId: string; slotId: string }> {
  await resetDatabase();
  const venue = await database().venue.create({
    data: { name: "Salle de démonstration", communeInseeCode: towns.thiers.inseeCode },
  });
  const event = await database().event.create({
    data: {
      slug: "portes-ouvertes",
      title: "Portes ouvertes de démonstration",
      type: "OPEN_DAY",
      status: "PUBLISHED",
      audiences: ["PUBLIC", "CLASS"],
      summary: "Visite d’un atelier.",
      venueId: venue.id,
      slots: {
        create: {
          venueId: venue.id,
          startsAt: new Date("2026-12-03T13:30:00Z"),
          endsAt: new Date("2026-12-03T15:00:00Z"),
          closesAt: new Date("2026-12-02T17:00:00Z"),
          capacity: 30,
        },
      },
    },
    include: { slots: true },
  });
  return { eventId: event.id, slotId: event.slots[0]?.id ?? "" };
}

const aClass = {
  schoolName: schools.lyceeThiers.name,
  communeName: towns.thiers.name,
  className: "3e B",
  pupilCount: 26,
  adultCount: 2,
};

type Facts = {
  kind?: RegistrationKind;
  status?: RegistrationStatus;
  email?: string;
  offerExpiresAt?: Date;
  cancelledBy?: "ORGANISER" | "REGISTRANT";
  waitlistedAt?: Date;
};

/** A registration on the slot, as the booking writes it. */
export async function createRegistration(
  { eventId, slotId }: { eventId: string; slotId: string },
  facts: Facts = {},
) {
  const id = randomUUID();
  return database().registration.create({
    data: {
      id,
      publicId: newPublicId(),
      code: `THI-${id.slice(0, 6).toUpperCase()}`,
      eventId,
      kind: "INDIVIDUAL",
      status: "CONFIRMED",
      source: "SELF",
      firstName: people.lou.firstName,
      lastName: people.lou.lastName,
      email: recipient,
      createdAt: now,
      updatedAt: now,
      slots: { create: { slotId, people: 1, classes: 0 } },
      ...(facts.kind === "CLASS" ? aClass : {}),
      ...(facts.status === "CANCELLED" ? { cancelledBy: "REGISTRANT", cancelledAt: now } : {}),
      ...facts,
    },
  });
}

/** Writes a message and its job as services do, and gives the message's id. */
export async function enqueue(
  kind: EmailKind,
  registrationId: string | null,
  at: Date = now,
  to: string = recipient,
): Promise<string> {
  const dedupeKey = `${kind}:${registrationId}:${randomUUID()}`;
  await inTransaction((transaction) =>
    enqueueEmails(transaction, [{ kind, recipient: to, registrationId, dedupeKey }], at),
  );
  const row = await database().emailMessage.findUniqueOrThrow({ where: { dedupeKey } });
  return row.id;
}

export function emailOf(id: string) {
  return database().emailMessage.findUniqueOrThrow({ where: { id } });
}
