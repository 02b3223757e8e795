import type { Told } from "./email/told.ts";
import type { Changes } from "./event/changes.ts";
import type {
  AttendanceStatus,
  EmailKind,
  EventStatus,
  QuestionAudience,
  QuestionType,
  RegistrationStatus,
  UserRole,
} from "./types.ts";

type Pair<Value> = readonly [before: Value, after: Value];

/** `after` is the member of staff whose act made the rule of the list give the places. */
type StatusChanged = { status: Pair<RegistrationStatus>; after?: string };

type Answered = { kind: EmailKind };

type CapacityRaised = {
  values: { capacity: Pair<number | null>; classCapacity?: Pair<number | null> };
  reason: "walkIn" | "derogation";
};

/** Name, first day and day of return; nothing before it was added and after it was removed. */
type HolidayDays = readonly [name: string, startsOn: string, resumesOn: string] | readonly [];

/** All that is written in the history, and what each says beside its name: null where it says nothing. */
type ChangesOf = {
  registered: { status: RegistrationStatus; slots: number; people: number };
  walkInAdded: null;
  resized: Changes;
  moved: Changes;
  validated: StatusChanged;
  derogationGranted: StatusChanged;
  declined: StatusChanged;
  chosen: StatusChanged;
  promoted: StatusChanged;
  accepted: StatusChanged;
  secondChoiceTaken: StatusChanged;
  cancelled: StatusChanged;
  duplicateEnded: StatusChanged;
  expired: StatusChanged;
  headcountConfirmed: null;
  attendanceRecorded: { attendance: Pair<AttendanceStatus | "UNKNOWN"> };
  emailResent: Answered;
  called: Answered;
  callTried: Answered;
  callReopened: Answered;
  linkRevoked: null;
  erased: null;
  placesHeld: { status: RegistrationStatus; people: number };
  placesNamed: { people: Pair<number> };
  placesGivenBack: { people: Pair<number> };
  capacityRaised: CapacityRaised;
  eventCreated: null;
  eventEdited: Changes & { told?: Told };
  eventPublished: { status: Pair<EventStatus> };
  eventWithdrawn: { status: Pair<EventStatus> };
  eventCancelled: { status: Pair<EventStatus>; registrations: number; told: Told };
  eventDeleted: { title: string };
  registrationsExported: { rows: number };
  slotAdded: { values: Record<"capacity" | "classCapacity", Pair<number | null>> };
  slotEdited: Changes & { told?: Told };
  slotCancelled: {
    status: readonly ["SCHEDULED", "CANCELLED"];
    registrations: number;
    told: Told;
  };
  slotDeleted: { values: { startsAt: Pair<string | null> } };
  questionAdded: { type: QuestionType; audience: QuestionAudience };
  questionChanged: Changes;
  questionAskedAnew: Changes;
  questionMoved: null;
  questionRetired: null;
  schoolHolidayAdded: { holiday: Pair<HolidayDays> };
  schoolHolidayChanged: { holiday: Pair<HolidayDays> };
  schoolHolidayRemoved: { holiday: Pair<HolidayDays> };
  signedIn: null;
  signedOut: null;
  codeRefused: null;
  roleGiven: { role: Pair<UserRole | null> };
};

/** The name of what was done. */
export type HistoryAction = keyof ChangesOf;

/** What was done, with what the history says of it: numbers and statuses, and texts by name only. */
export type HistoryAct = {
  [Action in HistoryAction]: ChangesOf[Action] extends null
    ? { action: Action }
    : { action: Action; changes: ChangesOf[Action] };
}[HistoryAction];

/** Whose hand it was: the software's own, where nobody's. */
export type HistoryActorKind = "REGISTRANT" | "ADVISER" | "STAFF" | "SYSTEM";
