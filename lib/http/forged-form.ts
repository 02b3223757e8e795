import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";

/** Without script React names an action in two fields: what to call, and the state of the form. */
const actionSchema = z.object({ id: z.string(), bound: z.literal("$@1") });
const stateSchema = z.tuple([z.looseObject({ attempt: z.number() })]);

/** React decodes text that begins so further; it doubles the sign that a person typed first. */
const encodedValue = /^\$(?!\$|undefined$)/;

/** One field of a form as browsers write it: its name, and what is in it. */
const field =
  /^\r\ncontent-disposition: form-data; name="([^"\r\n]*)"[^\r\n]*(?:\r\n[^\r\n]+)*\r\n\r\n([\s\S]*)\r\n$/i;

/**
 * Whether a form posted without script holds fields for React that React never wrote. Next decodes
 * them before any code of ours runs, and answers 500 where it cannot (tried, Next 16.4). A post by
 * script is not looked at.
 */
export function isForgedForm(headers: IncomingHttpHeaders, body: Buffer): boolean {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data") || headers["next-action"]) return false;
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  const fields = boundary ? fieldsOf(body.toString("latin1"), boundary) : null;
  return !fields || !isOfReact(fields);
}

type Field = { name: string; value: string };

/** The fields of a form; null where the body is none. Next parses it again: here it must cost little. */
function fieldsOf(body: string, boundary: string): Field[] | null {
  const [before, ...parts] = body.split(`--${boundary}`);
  const after = parts.pop();
  if (before !== "" || (after !== "--\r\n" && after !== "--")) return null;
  const fields = parts.map((part) => field.exec(part));
  if (fields.includes(null)) return null;
  return fields.map((found) => ({ name: found?.[1] ?? "", value: found?.[2] ?? "" }));
}

/** « $ACTION_1 » from $ACTION_REF_1, $ACTION_1:0 or $ACTION_1:1 must be told once, as React tells it. */
function isOfReact(fields: readonly Field[]): boolean {
  const actions = fields.map(({ name }) => /^\$ACTION_(?:REF_)?(\d+)/.exec(name)?.[1]);
  const valuesOf = (name: string) =>
    fields.filter((one) => one.name === name).map(({ value }) => value);
  return actions
    .filter((number) => number !== undefined)
    .every(
      (number) =>
        isJsonOf(actionSchema, valuesOf(`$ACTION_${number}:0`)) &&
        isJsonOf(stateSchema, valuesOf(`$ACTION_${number}:1`)),
    );
}

function isJsonOf(schema: z.ZodType, values: readonly string[]): boolean {
  if (values.length !== 1) return false;
  try {
    return schema.safeParse(JSON.parse(values[0] ?? "", refuseEncoded)).success;
  } catch {
    return false;
  }
}

function refuseEncoded(key: string, value: unknown): unknown {
  const isBound = key === "bound";
  if (typeof value === "string" && !isBound && encodedValue.test(value))
    throw new SyntaxError(value);
  return value;
}
