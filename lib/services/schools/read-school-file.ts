import { CsvError, parse } from "csv-parse/sync";
import { isUai, normaliseUai } from "#lib/domain/people/uai.ts";
import type { Result } from "#lib/domain/result.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";

/** A school as the ministry's file tells it. */
export type SchoolRow = {
  uai: string;
  name: string;
  type: string;
  communeInseeCode: string;
  communeName: string;
  departement: string;
  isClosing: boolean;
};

/** What is wrong with a line; the line is not imported, the others are. */
export type LineFault = "wrongUai" | "repeatedUai" | "noName" | "wrongCommuneCode" | "unknownState";

export type SchoolFile = {
  schools: SchoolRow[];
  rejected: { line: number; uai: string; fault: LineFault }[];
  /** Lines of other types of schools and of other départements. */
  ignoredCount: number;
};

/** Why the whole file is refused. */
export type SchoolFileRefusal =
  | { kind: "columnsMissing"; columns: readonly string[] }
  | { kind: "unreadable"; reason: string };

/** Columns without which the file is not the ministry's. Source: its data set fr-en-annuaire-education. */
const neededColumns = [
  "Identifiant_de_l_etablissement",
  "Nom_etablissement",
  "Type_etablissement",
  "Statut_public_prive",
  "Code_commune",
  "Nom_commune",
  "Code_departement",
  "etat",
  "code_nature",
] as const;

type Cells = Record<Lowercase<(typeof neededColumns)[number]>, string>;

/** By search key, because files differ in capitals and accents. */
const keptTypes = new Map([
  ["college", "Collège"],
  ["lycee", "Lycée"],
  ["erea", "EREA"],
]);

/** The territory's two départements and their neighbours, whose schools also come. */
const keptDepartements = ["63", "42", "03", "15", "43", "69"];

const closingByState = new Map([
  ["ouvert", false],
  ["a fermer", true],
]);

/**
 * Reads the ministry's export of schools: by the names of its columns, with ; or , between them,
 * with or without a byte order mark, and as a spreadsheet may have saved it (63 for 063).
 */
export function readSchoolFile(text: string): Result<{ file: SchoolFile }, SchoolFileRefusal> {
  const header = headerOf(text);
  const missing = neededColumns.filter((column) => !header.includes(column.toLowerCase()));
  if (missing.length > 0) {
    return { ok: false, refusal: { kind: "columnsMissing", columns: missing } };
  }
  const file: SchoolFile = { schools: [], rejected: [], ignoredCount: 0 };
  const seen = new Set<string>();
  try {
    forEachLine(text, (cells, line) => readLine(cells, line, file, seen));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, refusal: { kind: "unreadable", reason: error.message } };
  }
  return { ok: true, file };
}

function headerOf(text: string): string[] {
  return firstLine(text)
    .split(delimiterOf(text))
    .map((name) => name.replace(/^"|"$/g, "").trim().toLowerCase());
}

function firstLine(text: string): string {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
}

function delimiterOf(text: string): ";" | "," {
  return firstLine(text).includes(";") ? ";" : ",";
}

/** Keeps the needed columns only: the file of the whole country has 70 000 lines of 72 columns. */
function forEachLine(text: string, read: (cells: Cells, line: number) => void): void {
  const needed: readonly string[] = neededColumns.map((column) => column.toLowerCase());
  parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    columns: () => headerOf(text).map((name) => (needed.includes(name) ? name : false)),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
    on_record: (cells: Partial<Cells>, { lines }) => {
      read({ ...blankCells, ...cells }, lines);
      return null;
    },
  });
}

/** A line that is too short has cells all the same. */
const blankCells = Object.fromEntries(
  neededColumns.map((column) => [column.toLowerCase(), ""]),
) as Cells;

function readLine(cells: Cells, line: number, file: SchoolFile, seen: Set<string>): void {
  const row = rowOf(cells);
  if (!row) {
    file.ignoredCount += 1;
    return;
  }
  const isClosing = closingByState.get(searchKey(cells.etat));
  const fault = faultOf(row, isClosing, seen);
  if (fault) {
    file.rejected.push({ line, uai: row.uai, fault });
    return;
  }
  seen.add(row.uai);
  file.schools.push({ ...row, isClosing: isClosing === true });
}

/** Null for a school that is not kept: another type, or too far away. */
function rowOf(cells: Cells): Omit<SchoolRow, "isClosing"> | null {
  const type = keptTypes.get(searchKey(cells.type_etablissement));
  const departement = departementOf(cells.code_departement);
  if (!type || !keptDepartements.includes(departement)) return null;
  return {
    uai: normaliseUai(cells.identifiant_de_l_etablissement),
    name: cells.nom_etablissement,
    type,
    communeInseeCode: cells.code_commune.padStart(5, "0"),
    communeName: cells.nom_commune.replace(/(?<!\s)\s+cedex\b.*$/i, ""),
    departement,
  };
}

function faultOf(
  row: Omit<SchoolRow, "isClosing">,
  isClosing: boolean | undefined,
  seen: ReadonlySet<string>,
): LineFault | null {
  if (!isUai(row.uai)) return "wrongUai";
  if (seen.has(row.uai)) return "repeatedUai";
  if (!row.name) return "noName";
  if (!/^\d[\dAB]\d{3}$/.test(row.communeInseeCode)) return "wrongCommuneCode";
  return isClosing === undefined ? "unknownState" : null;
}

/** « 063 » in the ministry's file, « 63 » once a spreadsheet saved it, « 3 » for what was « 003 ». */
function departementOf(code: string): string {
  return code.replace(/^0+/, "").padStart(2, "0");
}
