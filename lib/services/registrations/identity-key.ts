import { createHash } from "node:crypto";
import { searchKey } from "#lib/text/search-key.ts";
import type { FoundSchool } from "./resolve-school.ts";

type School = Pick<FoundSchool, "schoolId" | "schoolName" | "communeName">;

/** The same key again on a slot is the same class of the same school. */
export function identityKeyOfClass(school: School, className: string): string {
  const { schoolId, schoolName, communeName } = school;
  const knownAs = schoolId ?? searchKey(`${schoolName} ${communeName}`);
  return hash(`class:${knownAs}:${searchKey(className)}`);
}

/** The same key again on a slot is the same person: their address, or the phone they gave instead. */
export function identityKeyOfPerson(person: {
  email: string | null;
  phone: string | null;
}): string {
  return hash(`person:${person.email ?? person.phone}`);
}

/** The same key again on a slot is the same adviser, who holds places there already. */
export function identityKeyOfHolder(prescriberId: string): string {
  return hash(`held:${prescriberId}`);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
