import { placesLeft, type SlotCount } from "../places/capacity.ts";
import type { RegistrationStatus } from "../types.ts";
import {
  type Answer,
  type AnswerFault,
  type AnswerLimits,
  type PostedAnswers,
  type Question,
  readAnswers,
} from "./questions.ts";
import type { Refusal } from "./refusal.ts";

/** One person as an adviser types them: a refused row keeps these words. */
export type RosterRow = {
  lastName: string;
  firstName: string;
  /** An e-mail address, a phone number, or both. */
  contact: string;
  commune: string;
  /** To the event's own questions, as a form for one person posts them. */
  answers: PostedAnswers;
};

export const rosterFields = ["lastName", "firstName", "contact", "commune"] as const;
type RosterField = (typeof rosterFields)[number];

/**
 * True of somebody who is told on paper what others read in an email: they have no address, and a
 * place or a turn still.
 */
export function needsHandout(person: { hasAddress: boolean; status: RegistrationStatus }): boolean {
  return !person.hasAddress && (person.status === "CONFIRMED" || person.status === "WAITLISTED");
}

/** A column of a spreadsheet that answers one of the event's questions. */
export type AnswerColumn = {
  /** Of a form for one person. */
  field: string;
  isCalled: (header: string) => boolean;
  /** What a cell means, as a form posts it. */
  read: (cell: string) => readonly string[];
};

type Column = RosterField | AnswerColumn | null;

/** Hour of Paris at which places held without names are released, on their last day. Our choice: the end of an adviser's day. */
export const holdClosingTime = "18:00";

/** What a column is called in the spreadsheets of advisers, without accents. « Prénom » holds « nom »: it comes first. */
const headers: readonly (readonly [RegExp, RosterField])[] = [
  [/^prenom/i, "firstName"],
  [/^nom\b/i, "lastName"],
  [/mail|courriel|\bmel\b|electronique|tel|portable|mobile|gsm|contact/i, "contact"],
  [/commune|ville|postal/i, "commune"],
];

/** Columns without a header: an address and a phone may have one each. */
const fourColumns: readonly RosterField[] = rosterFields;
const fiveColumns: readonly RosterField[] = [
  "lastName",
  "firstName",
  "contact",
  "contact",
  "commune",
];

/**
 * Reads rows pasted from a spreadsheet: cells between tabs, else semicolons, else commas; with a
 * header, which then orders the columns and may name questions, or without. Blank lines are left out,
 * every other line gives a row, whatever it holds.
 * @returns `unread`: the titles of the columns that hold something and were not taken
 */
export function readPastedRows(
  pasted: string,
  answerColumns: readonly AnswerColumn[] = [],
): { rows: RosterRow[]; unread: string[] } {
  const lines = pasted.split(/\r\n?|\n/).filter((line) => /[^\s;,"]/.test(line));
  const separator = ["\t", ";"].find((one) => lines.some((line) => line.includes(one))) ?? ",";
  const [first = [], ...others] = lines.map((line) => cellsOf(line, separator));
  const named = first.map((cell) => columnCalled(cell, answerColumns));
  const hasHeader = named.filter((field) => field !== null).length >= 2;
  if (!hasHeader) {
    const written = [first, ...others].filter((cells) => cells.length > 0);
    return { rows: written.map((cells) => rowOf(cells, columnsFor(cells))), unread: [] };
  }
  const columns = named.map((column, position) => column ?? columnHolding(others, position));
  const holdsMore = (_: string, position: number) =>
    columns[position] === null && others.some((cells) => cells[position]);
  return { rows: others.map((cells) => rowOf(cells, columns)), unread: first.filter(holdsMore) };
}

/** True where nothing was typed in a row. */
export function isBlankRow(row: RosterRow): boolean {
  const typed = [...rosterFields.map((field) => row[field]), ...Object.values(row.answers).flat()];
  return typed.every((value) => value.trim() === "");
}

/** Reads the answers of one row; what is wrong is told by the fields of this row. */
export function readAnswersOfRow(
  questions: readonly Question[],
  row: { position: number; answers: PostedAnswers },
  limits: AnswerLimits,
): { answers: Answer[]; faults: Record<string, AnswerFault> } {
  const { answers, refusal } = readAnswers(questions, row.answers, limits);
  const faults = Object.entries(refusal?.faults ?? {});
  const ofRow = faults.map(([field, fault]) => [`${field}-${row.position}`, fault]);
  return { answers, faults: Object.fromEntries(ofRow) };
}

/**
 * For each row that shares a key with an earlier one (name and contact, name and commune), the position
 * of that one.
 */
export function repeatedRows(keysOfRows: readonly (readonly string[])[]): Map<number, number> {
  const seen = new Map<string, number>();
  const repeats = new Map<number, number>();
  keysOfRows.forEach((keys, position) => {
    const earlier = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
    if (earlier !== undefined) repeats.set(position, earlier);
    for (const key of keys) if (!seen.has(key)) seen.set(key, position);
  });
  return repeats;
}

/** How many people of a list get a place at once, in its order; the others wait. None while anybody waits. */
function placedAtOnce(slot: SlotCount & { waiting: number }, people: number): number {
  if (slot.waiting > 0) return 0;
  return Math.min(people, placesLeft(slot) ?? people);
}

/**
 * How many of a list get a place at once, where some places are to be held without names too. A held
 * place never waits; a person does where the event has a list.
 */
export function placeRoster(
  slot: SlotCount & { waiting: number; waitlistOpen: boolean },
  people: number,
  held: number,
): { atOnce: number } | { refusal: Refusal } {
  const atOnce = placedAtOnce(slot, people + held);
  if (held > 0 && atOnce < people + held) {
    return { refusal: { kind: "fewerPlacesToHold", left: Math.max(0, atOnce - people) } };
  }
  if (atOnce < people && !slot.waitlistOpen) {
    return { refusal: { kind: "fewerPlacesLeft", left: atOnce } };
  }
  return { atOnce };
}

/** The same where a list gives names to places that are held already. */
export function placeOnHeld(
  held: number,
  people: number,
): { atOnce: number } | { refusal: Refusal } {
  return people <= held ? { atOnce: people } : { refusal: { kind: "fewerPlacesHeld", held } };
}

/** Cells of one line; a quoted cell may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"/.exec(rest);
    const end = rest.indexOf(separator, quoted?.[0].length ?? 0);
    const bare = end === -1 ? rest : rest.slice(0, end);
    cells.push((quoted?.[1]?.replaceAll('""', '"') ?? bare).trim());
    if (end === -1) return cells;
    rest = rest.slice(end + separator.length);
  }
}

/** A question's own words come first: they may hold « commune » or « contact ». */
function columnCalled(cell: string, answerColumns: readonly AnswerColumn[]): Column {
  const answer = answerColumns.find(({ isCalled }) => isCalled(cell));
  const title = cell.normalize("NFD").replaceAll(/\p{Mark}/gu, "");
  return answer ?? headers.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

/** Whatever its title, a column where somebody wrote an e-mail address is read as contacts. */
function columnHolding(rows: readonly (readonly string[])[], position: number): Column {
  return rows.some((cells) => /\S@\S/.test(cells[position] ?? "")) ? "contact" : null;
}

function columnsFor(cells: readonly string[]): readonly RosterField[] {
  return cells.length > fourColumns.length ? fiveColumns : fourColumns;
}

/** Of each kind of contact the first that is written is kept; a postcode and a town make one commune. */
function rowOf(cells: readonly string[], columns: readonly Column[]): RosterRow {
  const under = (field: RosterField) =>
    cells.filter((cell, position) => columns[position] === field && cell !== "");
  return {
    lastName: under("lastName").join(" "),
    firstName: under("firstName").join(" "),
    contact: contactsIn(under("contact")).join(" "),
    commune: under("commune").join(" "),
    answers: answersOf(cells, columns),
  };
}

/** Somebody's address and phone, in the order of their columns; a landline beside a mobile is left out. */
function contactsIn(cells: readonly string[]): string[] {
  const isAddress = (cell: string) => cell.includes("@");
  return cells.filter(
    (cell, position) =>
      position === cells.findIndex((other) => isAddress(other) === isAddress(cell)),
  );
}

function answersOf(cells: readonly string[], columns: readonly Column[]): PostedAnswers {
  const answers = columns.flatMap((column, position) => {
    const cell = cells[position] ?? "";
    return typeof column === "object" && column && cell ? [[column.field, column.read(cell)]] : [];
  });
  return Object.fromEntries(answers);
}
