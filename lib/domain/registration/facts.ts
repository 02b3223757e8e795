import type { Registration, RegistrationSlot } from "#lib/db/generated/client.ts";
import { adviserNetworks, ageBands, transports } from "../types.ts";

/**
 * Where a fact is read: on the page of its own person, of the adviser who registered them, of the staff;
 * in the staff's exported file; in the file that gives somebody their own data. The few facts of a
 * list, a sheet or a mail are chosen there.
 */
export type Reader = "person" | "adviser" | "staff" | "file" | "ownData";

type Fact = {
  /** The column's type, to which the statement that books casts. */
  sql: string;
  readers: readonly Reader[];
  /** Whether it stays once the person is erased, because it tells of nobody: the report counts it. */
  isKept: boolean;
};

const everybody = ["person", "adviser", "staff", "file", "ownData"] as const;
const allButAdvisers = ["person", "staff", "file", "ownData"] as const;
const personAndStaff = ["person", "staff", "ownData"] as const;

/**
 * One line for each column of `registration`: a column without its line does not compile. Its French
 * name is in lib/text/registration/fact-words.ts. What a reference leads to (the event's title, the
 * school's number) counts as the fact. A test changes each column and looks who reads the change.
 */
export const registrationFacts = {
  id: { sql: "uuid", readers: ["person", "adviser", "staff"], isKept: true },
  publicId: { sql: "text", readers: [], isKept: true },
  /** Erasing raises it, so that the personal link opens nothing more. */
  linkVersion: { sql: "int", readers: [], isKept: true },
  code: { sql: "text", readers: everybody, isKept: true },
  submissionKey: { sql: "text", readers: [], isKept: true },
  submissionHash: { sql: "text", readers: [], isKept: false },
  eventId: { sql: "uuid", readers: ["person", "adviser", "staff", "ownData"], isKept: true },
  kind: { sql: '"RegistrationKind"', readers: everybody, isKept: true },
  status: { sql: '"RegistrationStatus"', readers: everybody, isKept: true },
  source: { sql: '"RegistrationSource"', readers: ["staff", "file", "ownData"], isKept: true },
  firstName: { sql: "text", readers: everybody, isKept: false },
  lastName: { sql: "text", readers: everybody, isKept: false },
  email: { sql: "text", readers: everybody, isKept: false },
  phone: { sql: "text", readers: everybody, isKept: false },
  organisation: { sql: "text", readers: ["staff", "file", "ownData"], isKept: false },
  jobTitle: { sql: "text", readers: ["staff", "file", "ownData"], isKept: false },
  /** Never in the file: beside a name it may tell a disability. */
  accompaniedBy: { sql: "text", readers: ["staff", "ownData"], isKept: false },
  parentAddress: { sql: "boolean", readers: ["staff", "ownData"], isKept: true },
  schoolId: { sql: "uuid", readers: ["ownData"], isKept: true },
  schoolName: { sql: "text", readers: allButAdvisers, isKept: true },
  className: { sql: "text", readers: allButAdvisers, isKept: true },
  levels: { sql: '"SchoolLevel"[]', readers: allButAdvisers, isKept: true },
  pupilCount: { sql: "int", readers: allButAdvisers, isKept: true },
  adultCount: { sql: "int", readers: allButAdvisers, isKept: true },
  companionCount: { sql: "int", readers: allButAdvisers, isKept: true },
  transport: { sql: '"Transport"', readers: ["staff", "file", "ownData"], isKept: true },
  arrivalTime: { sql: "text", readers: ["staff", "file", "ownData"], isKept: true },
  headAgreed: { sql: "boolean", readers: ["staff", "ownData"], isKept: true },
  headEmail: { sql: "text", readers: ["staff", "ownData"], isKept: false },
  asksDerogation: { sql: "boolean", readers: personAndStaff, isKept: true },
  pendingExpiresAt: { sql: "timestamptz", readers: personAndStaff, isKept: true },
  secondChoiceSlotId: { sql: "uuid", readers: personAndStaff, isKept: true },
  ageBand: { sql: '"AgeBand"', readers: ["staff", "file", "ownData"], isKept: true },
  adviserId: { sql: "uuid", readers: ["adviser", "staff", "ownData"], isKept: true },
  batchId: { sql: "uuid", readers: ["adviser"], isKept: true },
  heldUntil: { sql: "timestamptz", readers: ["adviser", "staff", "ownData"], isKept: true },
  pupilSurveyCount: { sql: "int", readers: ["person", "ownData"], isKept: true },
  needs: { sql: "jsonb", readers: ["staff", "file", "ownData"], isKept: false },
  headcountConfirmedAt: { sql: "timestamptz", readers: personAndStaff, isKept: true },
  communeInseeCode: { sql: "text", readers: ["ownData"], isKept: true },
  communeName: { sql: "text", readers: allButAdvisers, isKept: true },
  epciSiren: { sql: "text", readers: ["staff", "file", "ownData"], isKept: true },
  waitlistedAt: { sql: "timestamptz", readers: ["staff", "ownData"], isKept: true },
  offerExpiresAt: { sql: "timestamptz", readers: personAndStaff, isKept: true },
  cancelledAt: { sql: "timestamptz", readers: ["staff", "ownData"], isKept: true },
  cancelledBy: { sql: '"CancelledBy"', readers: personAndStaff, isKept: true },
  cancelReason: { sql: "text", readers: personAndStaff, isKept: false },
  version: { sql: "int", readers: ["person", "staff"], isKept: true },
  createdAt: { sql: "timestamptz", readers: ["staff", "adviser", "file", "ownData"], isKept: true },
  updatedAt: { sql: "timestamptz", readers: ["ownData"], isKept: true },
} as const satisfies Record<keyof Registration, Fact>;

/** The same of `registration_slot`: what a registration holds on one of its slots. @internal tests try it */
export const slotFacts = {
  registrationId: { sql: "uuid", readers: [], isKept: true },
  slotId: { sql: "uuid", readers: everybody, isKept: true },
  people: { sql: "int", readers: everybody, isKept: true },
  classes: { sql: "int", readers: [], isKept: true },
  identityKey: { sql: "text", readers: [], isKept: false },
  phoneKey: { sql: "text", readers: [], isKept: false },
} as const satisfies Record<keyof RegistrationSlot, Fact>;

type Facts = typeof registrationFacts;
export type FactName = keyof Facts;

/** The columns that this reader reads. */
export type FactFor<Who extends Reader> = {
  [Name in FactName]: Who extends Facts[Name]["readers"][number] ? Name : never;
}[FactName];

/** Whether this reader reads that column. */
export function isReadBy(who: Reader, name: FactName): boolean {
  return (registrationFacts[name].readers as readonly Reader[]).includes(who);
}

/** A query's `select` of all that this reader reads. */
export function columnsFor<Who extends Reader>(who: Who): { [Name in FactFor<Who>]: true } {
  const names = Object.keys(registrationFacts) as FactName[];
  const read = names.filter((name) => isReadBy(who, name));
  return Object.fromEntries(read.map((name) => [name, true])) as { [Name in FactFor<Who>]: true };
}

/**
 * What a class may choose from a list of fixed words, never required. One line here, and its words in
 * lib/text/registration/fact-words.ts, make the field of the form, its check, and what the staff, the
 * exported file and its person read of it.
 */
export const classChoices = { transport: transports } as const;

/** The same of a person. */
export const personChoices = { accompaniedBy: adviserNetworks, ageBand: ageBands } as const;

export type ChoiceName = keyof typeof classChoices | keyof typeof personChoices;

type Choices = Readonly<Partial<Record<ChoiceName, readonly string[]>>>;
type Chosen<These extends Choices> = {
  [Name in keyof These]: These[Name] extends readonly (infer Word)[] ? Word | null : never;
};
export type ChosenByClass = Chosen<typeof classChoices>;

/** The names of these lists, in the order in which they are asked. */
export function choiceNames<These extends Choices>(choices: These) {
  return Object.keys(choices) as (keyof These & ChoiceName)[];
}

/** Of all that is known, what was chosen from these lists; null where nothing was. */
export function chosenOf<These extends Choices>(
  choices: These,
  known: Partial<Chosen<These>>,
): Chosen<These> {
  const chosen = choiceNames(choices).map((name) => [name, known[name] ?? null]);
  return Object.fromEntries(chosen) as Chosen<These>;
}
