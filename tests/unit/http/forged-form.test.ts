import { describe, expect, test } from "vitest";
import { emptyFormState } from "#lib/forms/form-state.ts";
import { isForgedForm } from "#lib/http/forged-form.ts";

const action = JSON.stringify({ id: "609ea65b", bound: "$@1" });
const state = JSON.stringify([{ ...emptyFormState, values: { city: ["$$ Thiers"] } }]);
const sound = { $ACTION_REF_1: "", "$ACTION_1:0": action, "$ACTION_1:1": state, city: "$F9" };

describe("a form posted without script", () => {
  test("passes as React wrote it", async () => {
    expect(await isForged(sound)).toBe(false);
  });

  test("passes where it names no action", async () => {
    expect(await isForged({ city: "Thiers" })).toBe(false);
  });

  test.each([
    ["no state", { "$ACTION_1:1": "[null]" }],
    ["a state that is no JSON", { "$ACTION_1:1": "abc" }],
    ["a state that names another field", { "$ACTION_1:1": '[{"attempt":0,"values":"$F9"}]' }],
    ["an action that is no JSON", { "$ACTION_1:0": "abc" }],
    ["an action without its state", { "$ACTION_1:0": '{"id":"609ea65b"}' }],
    ["an action of another number", { $ACTION_REF_2: "" }],
  ])("is forged with %s", async (_name, change) => {
    expect(await isForged({ ...sound, ...change })).toBe(true);
  });
});

const type = "multipart/form-data; boundary=x";

test.each(["abc", ""])("a body that is no form (%j) is forged", (body) => {
  expect(isForgedForm({ "content-type": type }, Buffer.from(body))).toBe(true);
});

test.each([
  ["what script posts", { "content-type": type, "next-action": "609ea65b" }],
  ["what is no form", { "content-type": "text/plain" }],
])("%s is not looked at", (_name, headers) => {
  expect(isForgedForm(headers, Buffer.from("abc"))).toBe(false);
});

async function isForged(fields: Record<string, string>): Promise<boolean> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const posted = new Response(form);
  const contentType = posted.headers.get("content-type") ?? "";
  return isForgedForm({ "content-type": contentType }, Buffer.from(await posted.arrayBuffer()));
}
