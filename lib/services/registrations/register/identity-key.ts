import { createHash } from "node:crypto";
import { Prisma } from "#lib/db/generated/client.ts";
import { classNameKey, nameKey, schoolKey } from "#lib/domain/registration/same-registrant.ts";
import type { FoundSchool } from "./resolve-school.ts";

type School = Pick<FoundSchool, "schoolId" | "schoolName" | "communeName">;

/** What tells, on a slot, that somebody or a class is registered already (decision 0016). */
export type Identity = {
  /** Hash of the address (else the phone) and the name, or of the school and class; null where nothing can be compared. */
  identityKey: string | null;
  /** Hash of the phone and the name: who gave an address too is found by either. */
  phoneKey: string | null;
  /** Those who share one of these register one after the other. */
  lockNames: readonly string[];
};

/** The same school and class name is the same class, whoever posts it. */
export function identityOfClass(school: School, className: string): Identity {
  const { schoolId, schoolName, communeName } = school;
  const knownAs = schoolId ?? schoolKey(schoolName, communeName);
  const identityKey = hash(`class:${knownAs}:${classNameKey(className)}`);
  return { identityKey, phoneKey: null, lockNames: [identityKey] };
}

/** The same address or phone, and the same name, is the same person. */
export function identityOfPerson(person: {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
}): Identity {
  const { email, phone } = person;
  const name = nameKey(person.firstName, person.lastName);
  const keyOf = (contact: string | null) => contact && name && hash(`person:${contact}:${name}`);
  const phoneKey = keyOf(phone);
  const lockNames = [email, phone].flatMap((contact) => contact ?? []);
  return { identityKey: keyOf(email) ?? phoneKey, phoneKey, lockNames };
}

/** The same key again on a slot is the same adviser, who holds places there already. */
export function identityKeyOfHolder(adviserId: string): string {
  return hash(`held:${adviserId}`);
}

/** A key that nobody else has: of what may not be compared. */
export function keyOfItsOwn(registrationId: string): string {
  return hash(`own:${registrationId}`);
}

/** True of a key that a version before decision 0016 wrote: the address alone, the class letter by letter. */
export const isEarlierKey = Prisma.sql`identity_key NOT LIKE '2:%'`;

/** Begins with the number of its rule. */
function hash(text: string): string {
  return `2:${createHash("sha256").update(text).digest("base64url")}`;
}
