import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { emptyFormState } from "#lib/forms/form-state.ts";
import { isForgedForm } from "#lib/http/forged-form.ts";

const action = JSON.stringify({ id: "609ea65b", bound: "$@1" });
const state = JSON.stringify([{ ...emptyFormState, values: { city: ["$$ Thiers"] } }]);
const sound = { $ACTION_REF_1: "", "$ACTION_1:0": action, "$ACTION_1:1": state, city: "$F9" };

describe("a form posted without script", () => {
  test("passes as React wrote it, and can still be read whole", async () => {
    const request = await requestOf(sound);
    expect(await isForgedForm(request)).toBe(false);
    expect((await text(request)).length).toBe(Number(request.headers["content-length"]));
  });

  test("passes where it names no action", async () => {
    expect(await isForgedForm(await requestOf({ city: "Thiers" }))).toBe(false);
  });

  test.each([
    ["no state", { "$ACTION_1:1": "[null]" }],
    ["a state that is no JSON", { "$ACTION_1:1": "abc" }],
    ["a state that names another field", { "$ACTION_1:1": '[{"attempt":0,"values":"$F9"}]' }],
    ["an action that is no JSON", { "$ACTION_1:0": "abc" }],
    ["an action without its state", { "$ACTION_1:0": '{"id":"609ea65b"}' }],
    ["an action of another number", { $ACTION_REF_2: "" }],
  ])("is forged with %s", async (_name, change) => {
    expect(await isForgedForm(await requestOf({ ...sound, ...change }))).toBe(true);
  });
});

test("a body that is no form is forged, an empty one too", async () => {
  const type = "multipart/form-data; boundary=x";
  for (const body of ["abc", ""]) {
    expect(await isForgedForm(incoming(Buffer.from(body), { "content-type": type }))).toBe(true);
  }
});

test("what script posts, and what is no form, is not looked at", async () => {
  const type = "multipart/form-data; boundary=x";
  const byScript = { "content-type": type, "next-action": "609ea65b" };
  for (const headers of [byScript, { "content-type": "text/plain" }]) {
    expect(await isForgedForm(incoming(Buffer.from("abc"), headers))).toBe(false);
  }
});

async function requestOf(fields: Record<string, string>): Promise<IncomingMessage> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const posted = new Response(form);
  const body = Buffer.from(await posted.arrayBuffer());
  return incoming(body, { "content-type": posted.headers.get("content-type") ?? "" });
}

/** A request whose body comes in two parts, as over a network. */
function incoming(body: Buffer, headers: Record<string, string>): IncomingMessage {
  const stream = new PassThrough();
  stream.write(body.subarray(0, 1));
  setImmediate(() => stream.end(body.subarray(1)));
  const length = { "content-length": String(body.length) };
  return Object.assign(stream, {
    method: "POST",
    headers: { ...headers, ...length },
  }) as unknown as IncomingMessage;
}
