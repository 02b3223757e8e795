import { evenTeams } from "#lib/domain/attendance/teams.ts";
import { listInWords } from "../writing/list.ts";
import { plural } from "../writing/plural.ts";

/** « 5 équipes : 1 de 6 et 4 de 5 »: a proposal, in which no pupil is named. */
export function teamsInWords(pupilCount: number, teamSize: number): string {
  const teams = evenTeams(pupilCount, teamSize);
  const sizes = [...new Set(teams)].map(
    (size) => `${teams.filter((one) => one === size).length} de ${size}`,
  );
  const [only] = sizes.length === 1 ? teams : [];
  const count = plural(teams.length, "équipe", "équipes");
  return only === undefined ? `${count}\u00A0: ${listInWords(sizes)}` : `${count} de ${only}`;
}
