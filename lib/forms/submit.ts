import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { isLockTimeout } from "#lib/db/errors.ts";
import { isAnswerField } from "#lib/domain/registration/questions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { env } from "#lib/env.ts";
import { answerFaultsInWords } from "#lib/text/registration/answer.ts";
import { refusalInWords } from "#lib/text/registration/refusal.ts";
import { refusalForStaff } from "#lib/text/registration/refusal-for-staff.ts";
import { now } from "#lib/time/clock.ts";
import { baseField } from "./conflict.ts";
import { noteErrors } from "./error-count.ts";
import { emptyFormState, type FormState } from "./form-state.ts";

/**
 * What an action answers: where to go, what to say on the same page, the same form with other values
 * (rows filled from what was pasted), or why not.
 */
export type Outcome =
  | { redirectTo: string }
  | { done: string }
  | { revised: Partial<FormState> }
  | { refusal: Refusal; field?: string; reader?: Reader };

/** Who reads a refusal: the public unless said. */
type Reader = "staff";

/** For what our own forms never post (an unknown field, a level that does not exist): only a page that is old or forged does. */
const notOurForm = "Cette page a changé. Rechargez-la, puis recommencez.";

const noSuchCharacter = "Écrivez avec des lettres et des chiffres.";

type Handler<Command> = (command: Command, now: Date) => Promise<Outcome>;

/** Fields that hold several answers are posted under one name: the schema wants them as a list. */
type FormOptions = { lists?: readonly string[] };

/**
 * The one way a form is received: origin, then the fields, then the act, then a redirection (303) or
 * the same form with its values and sentences. `now` is read here, once.
 * @param lists names of the fields that hold a list
 */
export async function submitForm<Schema extends z.ZodType>(
  previous: FormState,
  form: FormData,
  schema: Schema,
  handle: Handler<z.output<Schema>>,
  options: FormOptions = {},
): Promise<FormState> {
  const state = await answerForm(previous, form, schema, handle, options);
  await noteErrors(Object.keys(state.errors).length);
  return state;
}

async function answerForm<Schema extends z.ZodType>(
  previous: FormState,
  form: FormData,
  schema: Schema,
  handle: Handler<z.output<Schema>>,
  { lists = [] }: FormOptions,
): Promise<FormState> {
  const values = valuesOf(form);
  const unreadable = unreadableFields(form);
  const state = { ...emptyFormState, values, attempt: previous.attempt + 1 };
  if (!(await isSameOrigin()))
    return { ...state, message: refusalInWords({ kind: "foreignOrigin" }) };
  if (unreadable) return { ...state, errors: unreadable };
  const parsed = schema.safeParse(commandOf(values, lists), { error: () => notOurForm });
  if (!parsed.success) return { ...state, errors: errorsOf(parsed.error) };
  const outcome = await handleSafely(() => handle(parsed.data, now()));
  if ("redirectTo" in outcome) redirect(outcome.redirectTo);
  if ("done" in outcome) return { ...emptyFormState, attempt: state.attempt, done: outcome.done };
  if ("revised" in outcome) return { ...state, ...outcome.revised };
  const { refusal, field, reader } = outcome;
  const sentence = reader ? refusalForStaff(refusal) : refusalInWords(refusal);
  return withRefusal(state, refusal, sentence, field);
}

/** A slot in great demand answers with a sentence; every other exception is a fault. */
async function handleSafely(act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (isLockTimeout(error)) return { refusal: { kind: "lockTimeout" } };
    throw error;
  }
}

function withRefusal(
  state: FormState,
  refusal: Refusal,
  sentence: string,
  field?: string,
): FormState {
  if ("choices" in refusal) {
    const choice = `${refusal.field}Choice`;
    return { ...state, errors: { [choice]: sentence }, choices: { [choice]: refusal.choices } };
  }
  if (refusal.kind === "answersWrong") {
    return { ...state, errors: answerFaultsInWords(refusal.faults) };
  }
  return field ? { ...state, errors: { [field]: sentence } } : { ...state, message: sentence };
}

/**
 * Next's own fields begin with $ACTION; a file is no answer to any of our questions. A name that every
 * object has already, like « constructor », is no field of ours.
 */
function valuesOf(form: FormData): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$") || isOfEveryObject(name) || typeof value !== "string") continue;
    const list = values.get(name);
    if (list) list.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
}

/** What no form of ours can post, and no database keep: null characters, and names of every object. */
function unreadableFields(form: FormData): Record<string, string> | null {
  for (const [name, value] of form) {
    if (isOfEveryObject(name) || name.includes("\0")) return { form: notOurForm };
    if (typeof value === "string" && value.includes("\0")) return { [name]: noSuchCharacter };
  }
  return null;
}

function isOfEveryObject(name: string): boolean {
  return name in Object.prototype;
}

/** What the schema parses; the answers to an event's own questions are gathered under one name. */
function commandOf(values: Record<string, string[]>, lists: readonly string[]) {
  const isAnswer = ([name]: [string, string[]]) => isAnswerField(name);
  const fields = Object.entries(values).filter(
    (entry) => !isAnswer(entry) && entry[0] !== baseField,
  );
  const answers = Object.entries(values).filter(isAnswer);
  const single = fields.map(([name, list]) => [name, list[0]]);
  const several = lists.map((name) => [name, values[name] ?? []]);
  const gathered = answers.length > 0 ? [["answers", Object.fromEntries(answers)]] : [];
  return Object.fromEntries([...single, ...several, ...gathered]);
}

function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= issue.message;
  }
  return errors;
}

/** The server refuses foreign posts before Next sees them; this is the second lock, at the data's door. */
async function isSameOrigin(): Promise<boolean> {
  const received = await headers();
  const site = received.get("sec-fetch-site");
  if (site) return site === "same-origin";
  return received.get("origin") === new URL(env().appUrl).origin;
}
