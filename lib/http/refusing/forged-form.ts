import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import { type FormState, fieldOfOlderForm } from "#lib/forms/form-state.ts";
import { limits } from "#lib/limits.ts";
import { type FormField, readFormFields } from "../form-fields.ts";

/** How Next names an action: one byte on its arguments, and a hash. */
const actionId = /^[0-9a-f]{42}$/;
/** Without script, a form names its action in fields of its own, under one number. */
const reference = /^\$ACTION_REF_(\d{1,4})$/;
const boundAction = /^\{"id":"([0-9a-f]{42})","bound":"\$@1"\}$/;
const formKey = /^\w{1,64}$/;
/** By script, the fields of the form stand under one prefix, and the arguments come last, in the field « 0 ». */
const prefixByScript = "_1_";
const formArgument = ',"$K1"]';
/** Fields of React in the page itself, which a script posts along with the others. */
const fieldOfReact = /^\$ACTION_[\w:]{1,60}$/;
const fieldsOfReactMax = 8;

/** A name that a field of ours may have: never one that every object answers to. */
const fieldName = /^[A-Za-z][\w-]{0,79}$/;

/** React decodes text that begins so further; it doubles the sign that a person typed first. */
const encodedText = /^\$(?!\$|undefined$)/;

/** What an action reads of the state that comes back; the rest of it is plain, and not deep. */
const argumentsSchema = z.tuple([
  z.looseObject({
    attempt: z.int().min(0),
    values: z.record(z.string(), z.array(z.string())),
    errors: z.record(z.string(), z.string()),
  } satisfies Partial<Record<keyof FormState, z.ZodType>>),
]);
const stateDepthMax = 8;

/** The action that a form names, if any, and what was typed in it. */
export type SoundForm = { action: string | null; typed: FormField[] };

/**
 * Reads a posted form, if it is one as React writes it, with script or without. Next decodes what
 * React adds before any code of ours runs: it answers 500 where it cannot, and a few kilobytes that
 * are made for it keep it busy for half a minute (tried, Next 16.4).
 * @returns null for a forged form
 */
export function readSoundForm(headers: IncomingHttpHeaders, body: Buffer): SoundForm | null {
  const type = headers["content-type"] ?? "";
  const action = headers["next-action"];
  const isForm = /^multipart\//i.test(type);
  // The one form without an action, the export, has no field.
  if (!isForm && action === undefined)
    return body.length === 0 ? { action: null, typed: [] } : null;
  const fields = readFormFields(type, body);
  if (!fields) return null;
  const form = action === undefined ? readPlain(fields) : readScripted(action, fields);
  return form?.typed.every(({ name }) => isFieldName(name)) ? form : null;
}

function readPlain(fields: readonly FormField[]): SoundForm | null {
  const typed = fields.filter(({ name }) => !name.startsWith("$"));
  const told = fields.filter(({ name }) => name.startsWith("$"));
  const byName = new Map(told.map(({ name, value }) => [name, value]));
  if (byName.size !== told.length || told.length > 4) return null;
  const action = actionOf(byName);
  return action === null ? null : { action, typed };
}

/** Each of React's fields once, all of one number, and none beside them. */
function actionOf(told: ReadonlyMap<string, string>): string | null {
  // Our actions take the state of their form: named alone, Next would call them without it.
  if (told.size === 1 && told.get(fieldOfOlderForm) === "") return "";
  const name = [...told.keys()].find((one) => reference.test(one)) ?? "";
  const number = reference.exec(name)?.[1];
  const key = told.get("$ACTION_KEY");
  const action = boundAction.exec(told.get(`$ACTION_${number}:0`) ?? "")?.[1] ?? null;
  const isWhole =
    told.get(name) === "" &&
    areArguments(told.get(`$ACTION_${number}:1`) ?? "") &&
    (key === undefined ? told.size === 3 : told.size === 4 && formKey.test(key));
  return isWhole ? action : null;
}

function readScripted(action: string | string[], fields: readonly FormField[]): SoundForm | null {
  const last = fields.at(-1);
  const root = last?.name === "0" ? last.value : "";
  const others = fields.slice(0, -1);
  if (!others.every(({ name }) => name.startsWith(prefixByScript))) return null;
  if (typeof action !== "string" || !actionId.test(action) || !root.endsWith(formArgument))
    return null;
  if (!areArguments(`${root.slice(0, -formArgument.length)}]`)) return null;
  const named = others.map(({ name, value }) => ({
    name: name.slice(prefixByScript.length),
    value,
  }));
  const typed = named.filter(({ name }) => !fieldOfReact.test(name));
  return named.length - typed.length > fieldsOfReactMax ? null : { action, typed };
}

function isFieldName(name: string): boolean {
  return fieldName.test(name) && !(name in Object.prototype);
}

/** Whether the text is the list of one state of a form, without anything that React decodes further. */
function areArguments(json: string): boolean {
  if (json.length > limits.formStateBytes) return false;
  let count = 0;
  const refuseUnknown = (key: string, value: unknown) => {
    count += 1;
    const isEncoded = typeof value === "string" && encodedText.test(value);
    if (isEncoded || key in Object.prototype || count > limits.formStateValues)
      throw new SyntaxError(key);
    return value;
  };
  try {
    const given: unknown = JSON.parse(json, refuseUnknown);
    return isShallow(given, stateDepthMax) && argumentsSchema.safeParse(given).success;
  } catch {
    return false;
  }
}

/** React follows what is nested by calling itself. */
function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1));
}
