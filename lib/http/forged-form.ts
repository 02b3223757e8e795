import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { z } from "zod";

/** Without script React names an action in two fields: what to call, and the state of the form. */
const actionSchema = z.object({ id: z.string(), bound: z.literal("$@1") });
const stateSchema = z.tuple([z.looseObject({ attempt: z.number() })]);

/** React decodes text that begins so further; it doubles the sign that a person typed first. */
const encodedValue = /^\$(?!\$|undefined$)/;

/**
 * Whether a form posted without script holds fields for React that React never wrote. Next decodes
 * them before any code of ours runs, and answers 500 where it cannot (tried, Next 16.4). A post by
 * script is not looked at. The body stays there to be read; refusePost has seen that it is small.
 */
export async function isForgedForm(request: IncomingMessage): Promise<boolean> {
  const type = request.headers["content-type"] ?? "";
  const length = Number(request.headers["content-length"]);
  const isPlainForm = type.startsWith("multipart/form-data") && !request.headers["next-action"];
  if (request.method !== "POST" || !isPlainForm) return false;
  try {
    const body = length > 0 ? await peek(request, length) : null;
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    return !actionsOf(form).every((action) => isOfReact(form, action));
  } catch {
    return true;
  }
}

/** Reads a body of this length, and puts it back. */
async function peek(request: IncomingMessage, length: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for (let missing = length; missing > 0; ) {
    const chunk: Buffer | null = request.read();
    if (chunk) chunks.push(chunk);
    else await once(request, "readable");
    missing -= chunk?.length ?? 0;
  }
  const body = Buffer.concat(chunks);
  request.unshift(body);
  return body;
}

/** « $ACTION_1 » from $ACTION_REF_1, $ACTION_1:0 or $ACTION_1:1. */
function actionsOf(form: FormData): string[] {
  const names = [...form.keys()].map((name) => /^\$ACTION_(?:REF_)?(\d+)/.exec(name)?.[1]);
  return names.filter((number) => number !== undefined).map((number) => `$ACTION_${number}`);
}

function isOfReact(form: FormData, action: string): boolean {
  const [called, state] = [form.getAll(`${action}:0`), form.getAll(`${action}:1`)];
  return (
    called.length === 1 &&
    state.length === 1 &&
    actionSchema.safeParse(JSON.parse(String(called[0]))).success &&
    stateSchema.safeParse(JSON.parse(String(state[0]), refuseEncoded)).success
  );
}

function refuseEncoded(_key: string, value: unknown): unknown {
  if (typeof value === "string" && encodedValue.test(value)) throw new SyntaxError(value);
  return value;
}
