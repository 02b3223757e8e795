import { placesLeft, type SlotCount } from "../places/capacity.ts";
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
  /** An e-mail address or a phone number. */
  contact: string;
  commune: string;
  /** To the event's own questions, as a form for one person posts them. */
  answers: PostedAnswers;
};

export const rosterFields = ["lastName", "firstName", "contact", "commune"] as const;
type RosterField = (typeof rosterFields)[number];

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

/** What a column is called in the spreadsheets of advisers. « Prénom » holds « nom »: it comes first. */
const headers: readonly (readonly [RegExp, RosterField])[] = [
  [/^pr[ée]nom/i, "firstName"],
  [/^nom\b/i, "lastName"],
  [/mail|courriel|t[ée]l|portable|mobile|contact/i, "contact"],
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
 */
export function readPastedRows(
  pasted: string,
  answerColumns: readonly AnswerColumn[] = [],
): RosterRow[] {
  const lines = pasted.split(/\r\n?|\n/).filter((line) => /[^\s;,"]/.test(line));
  const separator = ["\t", ";"].find((one) => lines.some((line) => line.includes(one))) ?? ",";
  const [first = [], ...others] = lines.map((line) => cellsOf(line, separator));
  const named = first.map((cell) => columnCalled(cell, answerColumns));
  const hasHeader = named.filter((field) => field !== null).length >= 2;
  const rows = hasHeader ? others : [first, ...others];
  return rows
    .filter((cells) => cells.length > 0)
    .map((cells) => rowOf(cells, hasHeader ? named : columnsFor(cells)));
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
  return answer ?? headers.find(([pattern]) => pattern.test(cell))?.[1] ?? null;
}

function columnsFor(cells: readonly string[]): readonly RosterField[] {
  return cells.length > fourColumns.length ? fiveColumns : fourColumns;
}

/** Of two contacts the first that is written is kept; a postcode and a town make one commune. */
function rowOf(cells: readonly string[], columns: readonly Column[]): RosterRow {
  const under = (field: RosterField) =>
    cells.filter((cell, position) => columns[position] === field && cell !== "");
  return {
    lastName: under("lastName").join(" "),
    firstName: under("firstName").join(" "),
    contact: under("contact")[0] ?? "",
    commune: under("commune").join(" "),
    answers: answersOf(cells, columns),
  };
}

function answersOf(cells: readonly string[], columns: readonly Column[]): PostedAnswers {
  const answers = columns.flatMap((column, position) => {
    const cell = cells[position] ?? "";
    return typeof column === "object" && column && cell ? [[column.field, column.read(cell)]] : [];
  });
  return Object.fromEntries(answers);
}
