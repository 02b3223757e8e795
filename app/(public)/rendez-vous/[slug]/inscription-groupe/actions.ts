"use server";

import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import type { Registrant } from "#lib/auth/registrant-session.ts";
import type { Question } from "#lib/domain/registration/questions.ts";
import { readPastedRows } from "#lib/domain/registration/roster.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type Outcome, submitForm } from "#lib/forms/submit.ts";
import { limits } from "#lib/limits.ts";
import { adviserSchema } from "#lib/schemas/adviser.ts";
import {
  checkRoster,
  type RosterForm,
  rosterFormSchema,
  type TypedRow,
  valuesOfRows,
} from "#lib/schemas/roster.ts";
import { foreseeList } from "#lib/services/advisers/foresee-list.ts";
import { registerPeople } from "#lib/services/advisers/register-people.ts";
import { resolvePeople } from "#lib/services/advisers/resolve-people.ts";
import { findRosterSlot, type RosterSlot } from "#lib/services/advisers/roster-slot.ts";
import { saveAdviser } from "#lib/services/advisers/save-adviser.ts";
import { answerColumns, answerFaultsInWords } from "#lib/text/registration/answer.ts";
import { refusalInWords } from "#lib/text/registration/refusal.ts";
import { errorsByRow, verifiedInWords } from "#lib/text/registration/roster.ts";
import { frenchText } from "#lib/text/writing/typography.ts";

export async function introduceAdviser(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, adviserSchema, async ({ slotId, slug, ...adviser }, now) => {
    const registrant = await currentRegistrant();
    if (!registrant) return { refusal: { kind: "notSignedIn" } };
    await saveAdviser(registrant, adviser, now);
    return { redirectTo: `/rendez-vous/${slug}/inscription-groupe?creneau=${slotId}` };
  });
}

/** Verifies the rows and gives them back to be read, or registers the chosen ones. */
export async function sendRoster(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, rosterFormSchema, async (roster, now) => {
    const registrant = await currentRegistrant();
    if (!registrant) return { refusal: { kind: "notSignedIn" } };
    const isToVerify = roster.act === "verify" || roster.pasted.trim() !== "";
    const slot = await findRosterSlot(roster.slotId);
    if (!slot) return { refusal: { kind: "slotUnknown" } };
    return isToVerify
      ? verify(registrant, roster, slot, now)
      : send(registrant, roster, slot.questions, now);
  });
}

async function verify(
  registrant: Registrant,
  roster: RosterForm,
  slot: RosterSlot,
  now: Date,
): Promise<Outcome> {
  const { questions } = slot;
  const pasted = readPastedRows(roster.pasted, answerColumns(questions));
  const added = pasted.rows.map((row) => ({ ...row, communeChoice: "", isChosen: true }));
  const rows = inOrder([...roster.rows, ...added]);
  if (rows.length > limits.rosterRows) {
    return {
      revised: {
        errors: {
          pasted: frenchText(
            `Cela fait ${rows.length} personnes : ${limits.rosterRows} au plus à la fois. Collez moins de lignes.`,
          ),
        },
      },
    };
  }
  const { people, errors, choices } = await readPeople(rows, questions);
  const chosen = rows.filter(({ isChosen }) => isChosen).length;
  const foreseen = await foreseeList(registrant, slot, { ...roster, people: chosen }, now);
  const refusal = "refusal" in foreseen ? foreseen.refusal : null;
  const waiting = "atOnce" in foreseen ? chosen - foreseen.atOnce : 0;
  const ready = people.filter(({ position }) => rows[position]?.isChosen);
  return {
    revised: {
      values: valuesOf(roster, rows),
      ...errorsByRow(errors, rows),
      choices,
      message: refusal && refusalInWords(refusal),
      done: verifiedInWords({ ready: refusal ? 0 : ready.length, waiting, unread: pasted.unread }),
    },
  };
}

async function send(
  registrant: Registrant,
  roster: RosterForm,
  questions: readonly Question[],
  now: Date,
): Promise<Outcome> {
  const rows = inOrder(roster.rows);
  const chosen = rows.filter(({ isChosen }) => isChosen);
  if (chosen.length + roster.heldCount === 0) return { refusal: { kind: "nobodyChosen" } };
  const { people, errors, choices } = await readPeople(chosen, questions);
  const values = valuesOf(roster, rows);
  const correct = (wrong: Readonly<Record<string, string>>) => ({
    revised: { values, ...errorsByRow(wrong, rows), choices },
  });
  if (Object.keys(errors).length > 0) return correct(errors);
  const { slotId, submissionKey, heldCount, heldId } = roster;
  const command = { slotId, submissionKey, people, heldCount, heldId };
  const result = await registerPeople(registrant, command, now);
  if (result.ok) return { redirectTo: `/mes-inscriptions/groupe/${result.batchId}` };
  if ("knownRows" in result) {
    const known = result.knownRows.map((position) => [`contact-${position}`, alreadyRegistered]);
    const crowded = result.crowdedRows.map((position) => [`contact-${position}`, tooManyOfContact]);
    return correct(Object.fromEntries([...known, ...crowded]));
  }
  // A question was added since the rows were read.
  if (result.refusal.kind === "answersWrong") {
    return correct(answerFaultsInWords(result.refusal.faults));
  }
  return { refusal: result.refusal };
}

const alreadyRegistered =
  "Une inscription à ce nom existe déjà à cette heure, ou sur tous les créneaux permis. Décochez cette ligne, puis inscrivez les autres.";

const tooManyOfContact = frenchText(
  `${limits.registrationsPerContact} personnes au plus sur un créneau avec le même contact. Décochez la ligne, ou donnez un autre contact.`,
);

/** What is wrong in the rows, then in the communes of the others. */
async function readPeople(rows: readonly TypedRow[], questions: readonly Question[]) {
  const checked = checkRoster(rows, questions);
  const { people, errors, choices } = await resolvePeople(checked.people);
  return { people, errors: { ...checked.errors, ...errors }, choices };
}

/** Blank rows close up: each row is numbered by its place. */
function inOrder(rows: readonly Omit<TypedRow, "position">[]): TypedRow[] {
  return rows.map((row, position) => ({ ...row, position }));
}

function valuesOf({ heldCount }: RosterForm, rows: readonly TypedRow[]) {
  return { ...valuesOfRows(rows), heldCount: [String(heldCount)] };
}
