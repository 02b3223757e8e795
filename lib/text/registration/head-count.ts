import type { HeadCount } from "#lib/domain/registration/head-count.ts";
import type { RegistrationKind } from "#lib/domain/types.ts";
import { plural } from "../writing/plural.ts";

/** « 26 élèves et 2 adultes », « 3 personnes », « 4 places sans nom ». */
export function headCountInWords(kind: RegistrationKind, count: HeadCount): string {
  if (kind === "GROUP") return plural(count.people, "place sans nom", "places sans nom");
  if (kind === "INDIVIDUAL") return plural(count.people, "personne", "personnes");
  return pupilsAndAdults(count);
}

/** « 26 élèves et 2 adultes » */
export function pupilsAndAdults({ pupils, adults }: Omit<HeadCount, "people">): string {
  return `${plural(pupils, "élève", "élèves")} et ${plural(adults, "adulte", "adultes")}`;
}
