import { z } from "zod";
import { isOneLine } from "#lib/domain/one-line.ts";
import type { PostedAnswers, Question } from "#lib/domain/registration/questions.ts";
import {
  isBlankRow,
  type RosterRow,
  readAnswersOfRow,
  repeatedRows,
  rosterFields,
} from "#lib/domain/registration/roster.ts";
import { nameKey } from "#lib/domain/registration/same-registrant.ts";
import { limits } from "#lib/limits.ts";
import { answerFaultsInWords } from "#lib/text/registration/answer.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import {
  count,
  emailAddress,
  hasNoNull,
  identifier,
  optional,
  personName,
  phoneNumber,
  postedAnswers,
  words,
} from "./fields.ts";

/** A row as the form posts it: `position` ends the names of its fields. */
export type TypedRow = RosterRow & { position: number; communeChoice: string; isChosen: boolean };

/** Somebody whom an adviser registers: an address, a phone, or both. */
export type RosterPerson = {
  position: number;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  commune: string;
  communeChoice: string | null;
  answers: PostedAnswers;
};

const sentences = {
  heldCount: `Écrivez un nombre entre 0 et ${limits.heldPlaces}.`,
};

/**
 * The form of an adviser. Its rows come back as they were typed: what is wrong in them is said by
 * `checkRoster`, row by row, whether they are verified or sent.
 */
export const rosterFormSchema = z
  .object({
    slotId: identifier,
    submissionKey: identifier,
    /** Places held before that get their names here. */
    heldId: optional(identifier),
    act: z.enum(["verify", "send"]),
    pasted: z
      .string()
      .max(limits.pasted, { error: "C’est trop long. Collez moins de lignes." })
      .refine(hasNoNull, { error: "Collez des lettres et des chiffres." }),
    heldCount: optional(count(0, limits.heldPlaces, sentences.heldCount)),
    answers: postedAnswers,
  })
  .catchall(
    z
      .string()
      .max(limits.commune * 4, { error: "C’est trop long." })
      .refine(isOneLine, { error: "Écrivez avec des lettres et des chiffres." }),
  )
  .transform(({ slotId, submissionKey, heldId, act, pasted, heldCount, answers, ...fields }) => ({
    slotId,
    submissionKey,
    heldId,
    act,
    pasted,
    heldCount: heldId ? 0 : (heldCount ?? 0),
    rows: rowsOf(fields, answers),
  }));

export type RosterForm = z.output<typeof rosterFormSchema>;

/** The fields of the rows that are filled, in their order. */
function rowsOf(fields: Readonly<Record<string, string>>, answers: PostedAnswers): TypedRow[] {
  const rows = Array.from({ length: limits.rosterRows }, (_, position) => ({
    position,
    lastName: fields[`lastName-${position}`] ?? "",
    firstName: fields[`firstName-${position}`] ?? "",
    contact: fields[`contact-${position}`] ?? "",
    commune: fields[`commune-${position}`] ?? "",
    communeChoice: fields[`communeChoice-${position}`] ?? "",
    isChosen: fields[`chosen-${position}`] === "on",
    answers: answersOf(answers, `-${position}`),
  }));
  return rows.filter((row) => !isBlankRow(row));
}

/** The answers of one row, by the fields that a form for one person has: they move with their row. */
function answersOf(answers: PostedAnswers, end: string): PostedAnswers {
  const ofRow = Object.entries(answers).filter(([name]) => name.endsWith(end));
  return Object.fromEntries(ofRow.map(([name, values]) => [name.slice(0, -end.length), values]));
}

const rowSchema = z.object({
  lastName: personName("Écrivez le nom."),
  firstName: personName("Écrivez le prénom."),
  contact: z.string().transform((typed, context) => {
    const contact = contactOf(typed.trim());
    if (typeof contact !== "string") return contact;
    context.addIssue(frenchText(contact));
    return z.NEVER;
  }),
  commune: words(limits.commune, "Écrivez la commune ou le code postal."),
});

/** The address and the phone that were typed, in any order, or the sentence that says what is wrong. */
function contactOf(typed: string): { email: string | null; phone: string | null } | string {
  if (typed === "")
    return "Écrivez un courriel ou un téléphone, ou à défaut votre propre courriel.";
  const words = typed.split(/\s+\/\s+|[\s,;]+/);
  const addresses = words.filter((word) => word.includes("@"));
  const numbers = words.filter((word) => !word.includes("@")).join(" ");
  if (addresses.length > 1) return "Écrivez un seul courriel, et un seul téléphone.";
  const email = optional(emailAddress()).safeParse(addresses[0] ?? "");
  if (!email.success) return "Vérifiez ce courriel. Exemple : prenom.nom@courriel.example.";
  const phone = optional(phoneNumber()).safeParse(numbers);
  if (!phone.success) return "Vérifiez ce téléphone : 10 chiffres. Ou écrivez un courriel.";
  return { email: email.data, phone: phone.data };
}

/**
 * Checks rows by the rules of a person's form, the event's questions too, each on its own, then among
 * themselves.
 * @returns the people of the rows where nothing is wrong, and one sentence for each wrong field
 */
export function checkRoster(
  rows: readonly TypedRow[],
  questions: readonly Question[],
): {
  people: RosterPerson[];
  errors: Record<string, string>;
} {
  const errors: Record<string, string> = {};
  const people: RosterPerson[] = [];
  for (const row of rows) {
    const { position, answers } = row;
    const communeChoice = row.communeChoice || null;
    const parsed = rowSchema.safeParse(row);
    const { faults } = readAnswersOfRow(questions, row, limits);
    for (const { path, message } of parsed.error?.issues ?? []) {
      errors[`${String(path[0])}-${position}`] ??= message;
    }
    Object.assign(errors, answerFaultsInWords(faults));
    if (!parsed.success || Object.keys(faults).length > 0) continue;
    const { contact, ...person } = parsed.data;
    people.push({ ...person, ...contact, position, communeChoice, answers });
  }
  return { ...withoutRepeats(people, errors) };
}

function withoutRepeats(people: readonly RosterPerson[], errors: Record<string, string>) {
  const repeats = repeatedRows(people.map(keysOf));
  const kept = people.filter((person, index) => {
    const first = people[repeats.get(index) ?? -1];
    if (!first) return true;
    errors[`contact-${person.position}`] ??= frenchText(
      `C'est la même personne qu'à la ligne ${first.position + 1}. Décochez une des deux lignes.`,
    );
    return false;
  });
  return { people: kept, errors };
}

/** Two rows of one list that share one of these are the same person. */
function keysOf({ email, phone, firstName, lastName, commune }: RosterPerson): string[] {
  const name = nameKey(firstName, lastName);
  const known = [email, phone, searchKey(commune)].flatMap((one) => one ?? []);
  return known.map((one) => `${one} ${name}`);
}

/** The values of the form's fields that show these rows; the blank ones after them are ticked. */
export function valuesOfRows(rows: readonly TypedRow[]): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (let position = 0; position < limits.rosterRows; position++) {
    const row = rows[position];
    if (!row || row.isChosen) values[`chosen-${position}`] = ["on"];
    if (!row) continue;
    for (const field of rosterFields) values[`${field}-${position}`] = [row[field]];
    values[`communeChoice-${position}`] = [row.communeChoice];
    for (const [field, answer] of Object.entries(row.answers)) {
      values[`${field}-${position}`] = [...answer];
    }
  }
  return values;
}
