import type { NeedCount } from "#lib/domain/registration/needs.ts";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import {
  type AgeBand,
  type AttendanceStatus,
  needs,
  type QuestionType,
  type RegistrationKind,
  type RegistrationSource,
  type RegistrationStatus,
  type SchoolLevel,
  type Transport,
} from "#lib/domain/types.ts";
import { numericDateTime } from "#lib/time/paris-words.ts";
import {
  ageBandLabels,
  attendanceLabels,
  needLabels,
  registrationKindLabels,
  registrationSourceLabels,
  registrationStatusLabels,
  schoolLevelLabels,
  transportLabels,
} from "../labels.ts";
import type { Cell } from "../writing/csv.ts";
import { displayPhone } from "../writing/phone.ts";
import { answerInWords } from "./answer.ts";

/** A registration on one of its slots, as the file tells it. */
export type ExportedRegistration = {
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
  ageBand: AgeBand | null;
  schoolName: string | null;
  className: string | null;
  levels: readonly SchoolLevel[];
  pupilCount: number | null;
  adultCount: number | null;
  companionCount: number;
  communeName: string | null;
  epciName: string | null;
  arrivalTime: string | null;
  transport: Transport | null;
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
const columns: readonly Column[] = [
  ["Début", ({ slot }) => numericDateTime(slot.startsAt)],
  ["Fin", ({ slot }) => numericDateTime(slot.endsAt)],
  ["Créneau", ({ slot }) => slot.label],
  ["Lieu", ({ slot }) => slot.venueName],
  ["Entreprise", ({ slot }) => slot.companyName],
  ["Billet", ({ code }) => code],
  ["État", ({ status }) => registrationStatusLabels[status]],
  ["Rang d’attente", ({ waitingRank }) => waitingRank],
  ["Places prises", ({ status, people }) => (holdsPlaces(status) ? people : 0)],
  ["Genre", ({ kind }) => registrationKindLabels[kind]],
  ["Saisie", ({ source }) => registrationSourceLabels[source]],
  ["Reçue le", ({ createdAt }) => numericDateTime(createdAt)],
  ["Prénom", ({ firstName }) => firstName],
  ["Nom", ({ lastName }) => lastName],
  ["Courriel", ({ email }) => email],
  ["Téléphone", ({ phone }) => phone && displayPhone(phone)],
  ["Organisme", ({ organisation }) => organisation],
  ["Fonction", ({ jobTitle }) => jobTitle],
  ["Âge", ({ ageBand }) => ageBand && ageBandLabels[ageBand]],
  ["Établissement", ({ schoolName }) => schoolName],
  ["Classe", ({ className }) => className],
  ["Niveaux", ({ levels }) => levels.map((level) => schoolLevelLabels[level]).join(", ")],
  ["Élèves", ({ pupilCount }) => pupilCount],
  ["Adultes", ({ adultCount }) => adultCount],
  ["Accompagnants", ({ kind, companionCount }) => (kind === "CLASS" ? null : companionCount)],
  ["Commune", ({ communeName }) => communeName],
  ["EPCI", ({ communeName, epciName }) => epciName ?? (communeName && "Hors territoire")],
  ["Arrivée", ({ arrivalTime }) => arrivalTime],
  ["Transport", ({ transport }) => transport && transportLabels[transport]],
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
