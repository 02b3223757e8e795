import { database } from "#lib/db/client.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { limits } from "#lib/limits.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { resolveCommune } from "./resolve-commune.ts";

export type FoundSchool = {
  schoolId: string | null;
  schoolName: string;
  communeInseeCode: string | null;
  communeName: string;
  epciSiren: string | null;
};

/** Value of the choice « my school is not in this list ». */
export const otherSchool = "other";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const columns = {
  id: true,
  name: true,
  communeInseeCode: true,
  communeName: true,
  epciSiren: true,
} as const;

/**
 * Finds the school that a teacher typed by name or commune (accents, case, hyphens and St ignored).
 * @param choice id of one of the schools offered before, or {@link otherSchool}
 * @param typedCommune commune of a school that is not among the known ones
 */
export async function resolveSchool(
  typed: string,
  choice: string | null,
  typedCommune: string | null,
): Promise<FoundSchool | { refusal: Refusal }> {
  const candidates = choice === otherSchool ? [] : await search(typed, choice);
  const [only, second] = candidates;
  if (only && !second) return asFound(only);
  if (second) {
    const choices = [
      ...candidates.map((school) => ({ value: school.id, label: labelOf(school) })),
      { value: otherSchool, label: "Un autre établissement" },
    ];
    return { refusal: { kind: "choiceNeeded", field: "school", choices } };
  }
  if (!typedCommune) return { refusal: { kind: "schoolUnknown" } };
  const commune = await resolveCommune(typedCommune, null);
  if ("refusal" in commune) return { refusal: { kind: "schoolUnknown" } };
  return { schoolId: null, schoolName: typed, ...commune };
}

/** A choice wins; then the school whose whole label was typed; then all that hold every word. */
async function search(typed: string, choice: string | null) {
  // A choice that is no identifier was not offered here: the database would not even compare it.
  if (choice && !uuid.test(choice)) return [];
  if (choice)
    return database().school.findMany({ where: { id: choice }, select: columns, take: 1 });
  const key = searchKey(typed);
  const words = key.split(" ").slice(0, 8);
  const schools = await database().school.findMany({
    where: { closedAt: null, AND: words.map((word) => ({ searchKey: { contains: word } })) },
    select: { ...columns, searchKey: true },
    orderBy: [{ communeName: "asc" }, { name: "asc" }],
    take: limits.choices,
  });
  const exact = schools.filter((school) => school.searchKey === key);
  return exact.length === 1 ? exact : schools;
}

type School = Awaited<ReturnType<typeof search>>[number];

function labelOf(school: School): string {
  return `${school.name}, ${school.communeName}`;
}

function asFound(school: School): FoundSchool {
  const { communeInseeCode, communeName, epciSiren } = school;
  return { schoolId: school.id, schoolName: school.name, communeInseeCode, communeName, epciSiren };
}
