import { randomUUID } from "node:crypto";
import type { RegisterPeopleCommand } from "#lib/services/advisers/register-people.ts";
import type { ResolvedPerson } from "#lib/services/advisers/resolve-people.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "./database.ts";
import { now } from "./scene.ts";
import { newAddress } from "./submissions.ts";

/** An adviser who proved an address and said who they are. */
export async function makeAdviser() {
  const email = `conseil-${randomUUID()}@mission-locale.example`;
  return database().adviser.create({
    data: {
      email,
      firstName: "Sacha",
      lastName: "Essai",
      organisation: "Mission locale de démonstration",
      network: "MISSION_LOCALE",
      createdAt: now,
      lastUsedAt: now,
    },
  });
}

/** So many rows of people whom nobody has registered yet. */
export function newPeople(count: number, changes: Partial<ResolvedPerson> = {}): ResolvedPerson[] {
  const { town, lastName, firstName } = people.lou;
  return Array.from({ length: count }, (_, position) => ({
    position,
    firstName,
    lastName,
    email: newAddress(),
    phone: null,
    commune: town.name,
    communeChoice: null,
    answers: {},
    from: {
      communeInseeCode: town.inseeCode,
      communeName: town.name,
      epciSiren: town.epciSiren ?? null,
    },
    ...changes,
  }));
}

/** What the form of an adviser gives, once its communes are found. */
export function listCommand(
  slotId: string,
  changes: Partial<RegisterPeopleCommand> = {},
): RegisterPeopleCommand {
  return {
    slotId,
    submissionKey: randomUUID(),
    people: newPeople(3),
    heldCount: 0,
    heldId: null,
    ...changes,
  };
}

/** The registrations of one list, in the order of its rows. */
export function listBatch(batchId: string) {
  return database().registration.findMany({
    where: { batchId },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
    include: { slots: true },
  });
}
