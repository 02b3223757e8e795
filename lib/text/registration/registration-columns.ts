import {
  type ChoiceName,
  choiceNames,
  classChoices,
  isReadBy,
  personChoices,
} from "#lib/domain/registration/facts.ts";
import type { NeedCount } from "#lib/domain/registration/needs.ts";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import {
  type AttendanceStatus,
  needs,
  type QuestionType,
  type RegistrationKind,
  type RegistrationSource,
  type RegistrationStatus,
  type SchoolLevel,
} from "#lib/domain/types.ts";
import { numericDateTime } from "#lib/time/paris-words.ts";
import {
  attendanceLabels,
  needLabels,
  registrationKindLabels,
  registrationSourceLabels,
  registrationStatusLabels,
  schoolLevelLabels,
} from "../labels.ts";
import type { Cell } from "../writing/csv.ts";
import { displayPhone } from "../writing/phone.ts";
import { answerInWords } from "./answer.ts";
import { chosenInWords, factNames } from "./fact-words.ts";

/** A registration on one of its slots, as the file tells it. */
export type ExportedRegistration = Readonly<Record<ChoiceName, string | null>> & {
  slot: {
    startsAt: Date;
    endsAt: Date;
    label: string | null;
    venueName: string;
    companyName: string | null;
  };
  /** Places on this slot; a second registration of the same address has none. */
  people: number;
  code: string;
  status: RegistrationStatus;
  kind: RegistrationKind;
  source: RegistrationSource;
  createdAt: Date;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  organisation: string | null;
  jobTitle: string | null;
  schoolName: string | null;
  className: string | null;
  levels: readonly SchoolLevel[];
  pupilCount: number | null;
  adultCount: number | null;
  companionCount: number;
  communeName: string | null;
  epciName: string | null;
  arrivalTime: string | null;
  needs: readonly NeedCount[];
  /** From 1; null where it does not wait. */
  waitingRank: number | null;
  attendance: {
    status: AttendanceStatus;
    pupilsPresent: number | null;
    adultsPresent: number | null;
  } | null;
  /** Values by question. */
  answers: ReadonlyMap<string, readonly string[]>;
};

export type ExportedQuestion = {
  id: string;
  label: string;
  type: QuestionType;
  retiredAt: Date | null;
};

type Column = readonly [header: string, cell: (row: ExportedRegistration) => Cell];

/**
 * The columns of the exported file. New ones go to the end, because other people's spreadsheets count
 * on the order. Who accompanies a person is not among them: beside a name it may tell a disability.
 */
const ordered: readonly Column[] = [
  ["Début", ({ slot }) => numericDateTime(slot.startsAt)],
  ["Fin", ({ slot }) => numericDateTime(slot.endsAt)],
  ["Créneau", ({ slot }) => slot.label],
  ["Lieu", ({ slot }) => slot.venueName],
  ["Entreprise", ({ slot }) => slot.companyName],
  [factNames.code, ({ code }) => code],
  [factNames.status, ({ status }) => registrationStatusLabels[status]],
  ["Rang d’attente", ({ waitingRank }) => waitingRank],
  ["Places prises", ({ status, people }) => (holdsPlaces(status) ? people : 0)],
  [factNames.kind, ({ kind }) => registrationKindLabels[kind]],
  [factNames.source, ({ source }) => registrationSourceLabels[source]],
  [factNames.createdAt, ({ createdAt }) => numericDateTime(createdAt)],
  [factNames.firstName, ({ firstName }) => firstName],
  [factNames.lastName, ({ lastName }) => lastName],
  [factNames.email, ({ email }) => email],
  [factNames.phone, ({ phone }) => phone && displayPhone(phone)],
  [factNames.organisation, ({ organisation }) => organisation],
  [factNames.jobTitle, ({ jobTitle }) => jobTitle],
  chosen("ageBand"),
  [factNames.schoolName, ({ schoolName }) => schoolName],
  [factNames.className, ({ className }) => className],
  [factNames.levels, ({ levels }) => levels.map((level) => schoolLevelLabels[level]).join(", ")],
  [factNames.pupilCount, ({ pupilCount }) => pupilCount],
  [factNames.adultCount, ({ adultCount }) => adultCount],
  [
    factNames.companionCount,
    ({ kind, companionCount }) => (kind === "CLASS" ? null : companionCount),
  ],
  [factNames.communeName, ({ communeName }) => communeName],
  [
    factNames.epciSiren,
    ({ communeName, epciName }) => epciName ?? (communeName && "Hors territoire"),
  ],
  [factNames.arrivalTime, ({ arrivalTime }) => arrivalTime],
  chosen("transport"),
  ...needs.map(
    (need): Column => [
      needLabels[need],
      (row) => row.needs.find((counted) => counted.need === need)?.count ?? 0,
    ],
  ),
  ["Présence", ({ attendance }) => attendanceLabels[attendance?.status ?? "UNKNOWN"]],
  ["Élèves venus", ({ attendance }) => attendance?.pupilsPresent ?? null],
  ["Adultes venus", ({ attendance }) => attendance?.adultsPresent ?? null],
];

/** What is chosen from a list in a form comes by itself, at the end where it has no place above. */
const columns: readonly Column[] = [
  ...ordered,
  ...choiceNames({ ...classChoices, ...personChoices })
    .filter((name) => isReadBy("file", name))
    .map(chosen)
    .filter(([header]) => ordered.every(([known]) => known !== header)),
];

function chosen(name: ChoiceName): Column {
  return [factNames[name], (row) => chosenInWords(name, row[name])];
}

/** Headers, then one line a registration and slot; the questions stand last, the retired ones after them. */
export function registrationTable(
  rows: readonly ExportedRegistration[],
  questions: readonly ExportedQuestion[],
): Cell[][] {
  const asked = [
    ...questions.filter(({ retiredAt }) => !retiredAt),
    ...questions.filter(({ retiredAt }) => retiredAt),
  ].map(questionColumn);
  const all = [...columns, ...asked];
  return [all.map(([header]) => header), ...rows.map((row) => all.map(([, cell]) => cell(row)))];
}

function questionColumn({ id, label, type, retiredAt }: ExportedQuestion): Column {
  const header = retiredAt ? `${label} (question retirée)` : label;
  return [header, ({ answers }) => answerCell(type, answers.get(id))];
}

function answerCell(type: QuestionType, values: readonly string[] | undefined): Cell {
  if (!values) return null;
  return type === "NUMBER" ? Number(values[0]) : answerInWords(type, values);
}
