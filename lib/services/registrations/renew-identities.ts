import { database } from "#lib/db/client.ts";
import { isUniqueViolation } from "#lib/db/errors.ts";
import type { RegistrationKind } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import {
  type Identity,
  identityKeyOfHolder,
  identityOfClass,
  identityOfPerson,
  isEarlierKey,
  keyOfItsOwn,
} from "./register/identity-key.ts";

type Earlier = {
  registrationId: string;
  slotId: string;
  earlierKey: string;
  kind: RegistrationKind;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  schoolId: string | null;
  schoolName: string | null;
  communeName: string | null;
  className: string | null;
  adviserId: string | null;
};

/**
 * Gives the registrations that an earlier version keyed by their address alone the keys of today's
 * rule, so that whoever is registered is found by name. Before the site takes posts, and again by the
 * worker, for what an earlier version wrote meanwhile. Done again, it finds nothing.
 * @returns how many were renewed
 */
export async function renewIdentities(): Promise<number> {
  let renewed = 0;
  for (;;) {
    const earlier = await listEarlier();
    for (const one of earlier) await renew(one);
    renewed += earlier.length;
    if (earlier.length < limits.earlierRegistrations) return renewed;
  }
}

function listEarlier(): Promise<Earlier[]> {
  return database().$queryRaw<Earlier[]>`
    SELECT registration_id AS "registrationId", slot_id AS "slotId", identity_key AS "earlierKey",
      kind::text, first_name AS "firstName", last_name AS "lastName", email, phone,
      school_id AS "schoolId", school_name AS "schoolName", commune_name AS "communeName",
      class_name AS "className", prescriber_id AS "adviserId"
    FROM registration_slot JOIN registration ON registration.id = registration_id
    WHERE ${isEarlierKey}
    ORDER BY registration.created_at, registration.id
    LIMIT ${limits.earlierRegistrations}`;
}

/** Of two that are one by today's rule, both have their places: the later one keeps a key of its own. */
async function renew(earlier: Earlier): Promise<void> {
  const { identityKey, phoneKey } = identityOf(earlier);
  const own = keyOfItsOwn(earlier.registrationId);
  try {
    await write(earlier, { identityKey: identityKey ?? own, phoneKey });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await write(earlier, { identityKey: own, phoneKey: null });
  }
}

/** One that has ended meanwhile has lost its key: it stays as it is. */
async function write(
  { registrationId, slotId, earlierKey }: Earlier,
  keys: Pick<Identity, "identityKey" | "phoneKey">,
): Promise<void> {
  await database().registrationSlot.updateMany({
    where: { registrationId, slotId, identityKey: earlierKey },
    data: keys,
  });
}

function identityOf({ kind, ...facts }: Earlier): Pick<Identity, "identityKey" | "phoneKey"> {
  const { schoolId, schoolName, communeName, className, adviserId } = facts;
  switch (kind) {
    case "INDIVIDUAL":
      return identityOfPerson(facts);
    case "CLASS":
      return identityOfClass(
        { schoolId, schoolName: schoolName ?? "", communeName: communeName ?? "" },
        className ?? "",
      );
    case "GROUP":
      return {
        identityKey: adviserId && identityKeyOfHolder(adviserId),
        phoneKey: null,
      };
  }
}
