import { type SampleVenue, sampleVenue, type Town } from "#lib/territories/planned-cast.ts";
import type { ArchivedEvent } from "#lib/territories/sample.ts";
import { nbsp } from "#lib/text/writing/typography.ts";
import { gameName } from "./agenda/common-texts.ts";
import { towns, venues } from "./cast.ts";

const gameSummary = `L'escape game ${gameName}`;

/**
 * The agenda of autumn 2023, as it was. Its Fabrique prospective (October 2023 to November 2024) is
 * not here: no day and no place of it was published.
 */
export const archive: readonly ArchivedEvent[] = [
  {
    slug: "escape-game-montbrison-2023",
    title: "Escape game au Forum Pôle emploi",
    type: "ESCAPE_GAME",
    summary: `${gameSummary} au Forum Pôle emploi (aujourd'hui France Travail).`,
    startsOn: "2023-10-06",
    endsOn: "2023-10-06",
    venue: archiveVenue(41, "Forum Pôle emploi", towns.montbrison),
  },
  {
    slug: "escape-game-ambert-2023",
    title: "Escape game au Forum des métiers",
    type: "ESCAPE_GAME",
    summary: `${gameSummary} au Forum des métiers.`,
    startsOn: "2023-11-09",
    endsOn: "2023-11-09",
    venue: archiveVenue(42, "Forum des métiers", towns.ambert),
  },
  {
    slug: "escape-game-lezoux-15-novembre-2023",
    title: "Escape game à la médiathèque de Lezoux",
    type: "ESCAPE_GAME",
    summary: `${gameSummary} à la médiathèque de Lezoux.`,
    startsOn: "2023-11-15",
    endsOn: "2023-11-15",
    venue: venues.mediatheque,
  },
  {
    slug: "escape-game-lezoux-18-novembre-2023",
    title: "Escape game à la médiathèque de Lezoux",
    type: "ESCAPE_GAME",
    summary: `${gameSummary} à la médiathèque de Lezoux.`,
    startsOn: "2023-11-18",
    endsOn: "2023-11-18",
    venue: venues.mediatheque,
  },
  {
    slug: "portes-ouvertes-thiers-lezoux-2023",
    title: "Journées portes ouvertes entreprises",
    type: "OPEN_DAY",
    summary: "Des entreprises de Thiers et de Lezoux ouvrent leurs portes.",
    startsOn: "2023-11-22",
    endsOn: "2023-11-24",
    venue: archiveVenue(43, "Entreprises de Thiers et de Lezoux", towns.thiers),
  },
  {
    slug: "mini-entreprise-montbrison-2023",
    title: `Mini-Entreprise${nbsp}S`,
    type: "MINI_ENTERPRISE",
    summary: "Avec Entreprendre pour Apprendre.",
    startsOn: "2023-11-23",
    endsOn: "2023-11-23",
    venue: archiveVenue(44, "Lieu non publié", towns.montbrison),
  },
];

/** The place as the agenda named it: the address was not published. */
function archiveVenue(number: number, name: string, town: Town): SampleVenue {
  return { ...sampleVenue(number, name, town), sample: false };
}
