import { database } from "#lib/db/client.ts";
import type { Choice, Refusal } from "#lib/domain/registration/refusal.ts";
import { groupNumbers, groupOfClass } from "#lib/domain/registration/same-registrant.ts";
import { limits } from "#lib/limits.ts";
import type { Asking, Obstacle } from "#lib/services/places/obstacle.ts";
import { territory } from "#lib/territory.ts";
import { anotherGroupInWords } from "#lib/text/registration/already-registered.ts";
import { sendLinkAgain } from "../link/send-link-again.ts";
import { identityOfClass } from "./identity-key.ts";
import type { Registrant } from "./registrant.ts";

/**
 * What whoever is registered already is told: neither a name, nor a link, nor a code. The link goes to
 * the address of the registration that exists. A class may register another of its groups.
 */
export async function refuseObstacle(
  obstacle: Obstacle,
  asking: Asking,
  facts: Registrant["facts"],
  now: Date,
): Promise<Refusal> {
  const phone = territory.phone.display;
  if (obstacle.kind === "crowded") {
    return { kind: "contactCrowded", max: limits.registrationsPerContact, phone };
  }
  const { where, registrationId } = obstacle;
  const link = await sendLinkAgain(registrationId, now);
  const choices = asking.kind === "CLASS" ? await offerAnotherGroup(asking, facts) : [];
  if (choices.length === 0) return { kind: "alreadyRegistered", where, link, phone };
  return { kind: "classRegistered", field: "className", where, link, phone, choices };
}

/** The first of its groups that is not registered at the event; none where all are. */
async function offerAnotherGroup(
  { eventId }: Asking,
  { schoolId, schoolName, communeName, className }: Registrant["facts"],
): Promise<Choice[]> {
  const school = { schoolId, schoolName: schoolName ?? "", communeName: communeName ?? "" };
  const groups = groupNumbers.map((number) => {
    const name = groupOfClass(className ?? "", number);
    return { name, identityKey: identityOfClass(school, name).identityKey };
  });
  const taken = await database().registrationSlot.findMany({
    where: {
      slot: { eventId },
      identityKey: { in: groups.flatMap(({ identityKey }) => identityKey ?? []) },
    },
    orderBy: [{ slotId: "asc" }, { registrationId: "asc" }],
    select: { identityKey: true },
    take: limits.slotsPerEvent,
  });
  const free = groups.find((group) => taken.every((one) => one.identityKey !== group.identityKey));
  return free ? [{ value: free.name, label: anotherGroupInWords(free.name) }] : [];
}
