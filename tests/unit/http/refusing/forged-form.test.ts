import { describe, expect, test } from "vitest";
import { emptyFormState, type FormState, fieldOfOlderForm } from "#lib/forms/form-state.ts";
import { readSoundForm } from "#lib/http/refusing/forged-form.ts";
import { limits } from "#lib/limits.ts";

const id = `60${"9ea65b0c".repeat(5)}`;
const action = JSON.stringify({ id, bound: "$@1" });
const stateOf = (change: Partial<FormState> = {}) =>
  JSON.stringify([{ ...emptyFormState, values: { city: ["$$ Thiers"] }, ...change }]);
const told = {
  $ACTION_REF_1: "",
  "$ACTION_1:0": action,
  "$ACTION_1:1": stateOf(),
  $ACTION_KEY: "k0123456789abcdef",
};
const sound = { ...told, city: "$F9" };

type Fields = Record<string, string> | [string, string][];

describe("a form posted without script", () => {
  test("passes as React wrote it, and gives what was typed", async () => {
    expect(await read(sound)).toEqual([{ name: "city", value: "$F9" }]);
  });

  test("passes where it is of an older version, and is forged where it names an action alone", async () => {
    expect(await read({ [fieldOfOlderForm]: "", city: "Thiers" })).toHaveLength(1);
    expect(await read({ [`$ACTION_ID_${id}`]: "", city: "Thiers" })).toBeNull();
  });

  test.each<[string, Record<string, string>]>([
    ["no state", { "$ACTION_1:1": "[null]" }],
    ["a state that is no JSON", { "$ACTION_1:1": "abc" }],
    ["a state that names another field", { "$ACTION_1:1": '[{"attempt":0,"values":"$F9"}]' }],
    ["a state that lies deep", { "$ACTION_1:1": stateOf({ more: nested(20) } as object) }],
    ["a state without its attempt", { "$ACTION_1:1": stateOf({ attempt: undefined }) }],
    ["a state of strange values", { "$ACTION_1:1": stateOf({ values: { a: "b" } } as object) }],
    ["a state of thousands of zeros", { "$ACTION_1:1": `[${"0,".repeat(16_000)}0]` }],
    ["a state of two", { "$ACTION_1:1": stateOf().replace("]", `]${stateOf().slice(1)}`) }],
    ["a state that is too long", { "$ACTION_1:1": stateOf({ done: "a".repeat(140_000) }) }],
    ["a state that renames every object", { "$ACTION_1:1": '[{"__proto__":{"attempt":0}}]' }],
    ["an action that is no JSON", { "$ACTION_1:0": "abc" }],
    ["an action without its state", { "$ACTION_1:0": `{"id":"${id}"}` }],
    ["an action of no name", { "$ACTION_1:0": '{"id":"609ea65b","bound":"$@1"}' }],
    ["a second action", { $ACTION_REF_2: "" }],
    ["a second action with its state", { ...renumbered(2) }],
    ["a key that is none", { $ACTION_KEY: "k[]" }],
    ["a field of React's that React never wrote", { $1: "" }],
    ["a name that every object answers to", { constructor: "" }],
    ["a name that is no name", { "a b": "" }],
    ["a very long name", { ["a".repeat(90)]: "" }],
  ])("is forged with %s", async (_name, change) => {
    expect(await read({ ...sound, ...change })).toBeNull();
  });

  test.each(["__proto__", "toString", "hasOwnProperty"])(
    "is forged with a field %s",
    async (name) => {
      expect(await read([...Object.entries(sound), [name, "1"]])).toBeNull();
    },
  );

  test.each(Object.keys(told))("is forged where %s is told twice", async (name) => {
    const twice: [string, string][] = [...Object.entries(sound), [name, sound[name as "city"]]];
    expect(await read(twice)).toBeNull();
  });

  test("is forged where it names no action", async () => {
    expect(await read({ city: "Thiers" })).toBeNull();
  });

  test("is forged with a file", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(sound)) form.append(name, value);
    form.append("file", new Blob(["a"]), "a.txt");
    expect(await readBody(new Response(form))).toBeNull();
  });
});

describe("a form posted by script", () => {
  const byScript = { _1_$ACTION_REF_1: "", _1_city: "Thiers", "0": rootOf(stateOf()) };

  test("passes as Next's client wrote it, and gives what was typed", async () => {
    expect(await read(byScript, id)).toEqual([{ name: "city", value: "Thiers" }]);
  });

  test.each<[string, Record<string, string>]>([
    ["arguments that are no JSON", { "0": "abc" }],
    ["no state", { "0": '[null,"$K1"]' }],
    ["no form", { "0": "[]" }],
    ["a state that asks for more", { "0": rootOf('[{"attempt":"$Q2"}]') }],
    ["parts that nobody names", { "2": "[]" }],
    ["a name that every object answers to", { _1_constructor: "1" }],
  ])("is forged with %s", async (_name, change) => {
    expect(await read({ ...byScript, ...change }, id)).toBeNull();
  });

  test.each(["", "609ea65b", `${id}0`, "constructor"])(
    "is forged for the action « %s »",
    async (name) => {
      expect(await read(byScript, name)).toBeNull();
    },
  );

  test("is forged where its arguments are no form at all", () => {
    for (const type of ["text/plain;charset=UTF-8", "application/x-www-form-urlencoded"]) {
      const headers = { "content-type": type, "next-action": id };
      expect(readSoundForm(headers, Buffer.from("[]"))).toBeNull();
    }
  });
});

describe("a body that is no form", () => {
  const type = "multipart/form-data; boundary=----formdata-of-these-tests-0123456789";
  test.each(["abc", "", "------formdata-of-these-tests-0123456789--\r\n--"])(
    "(%j) is forged",
    (body) => {
      expect(readSoundForm({ "content-type": type }, Buffer.from(body))).toBeNull();
    },
  );

  test.each([
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "multipart/mixed; boundary=a",
    "text/plain",
    "application/json",
  ])("(%s) is forged", (other) => {
    expect(readSoundForm({ "content-type": other }, Buffer.from("abc"))).toBeNull();
  });

  test("passes where it is empty, as that of the export", () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const nothing = { action: null, typed: [] };
    expect(readSoundForm(headers, Buffer.alloc(0))).toEqual(nothing);
    expect(readSoundForm({}, Buffer.alloc(0))).toEqual(nothing);
    expect(readSoundForm(headers, Buffer.from("a=1"))).toBeNull();
  });
});

describe("the largest form, a list of an adviser sent a second time", () => {
  const rows = Array.from({ length: limits.rosterRows }, (_, row) => row);
  const questions = Array.from({ length: limits.questionsPerEvent }, () => crypto.randomUUID());
  const typed = rows.flatMap((row): [string, string][] => [
    [`chosen-${row}`, "on"],
    [`lastName-${row}`, "Exemple-de-Démonstration"],
    [`firstName-${row}`, "Marie-Camille"],
    [`contact-${row}`, "marie-camille.exemple@courriel.example"],
    [`commune-${row}`, "Saint-Germain-Lembron"],
    [`communeChoice-${row}`, "63352"],
    ...questions.map((one): [string, string] => [`question-${one}-${row}`, "Oui, de préférence"]),
  ]);
  const form: [string, string][] = [
    ...typed,
    ["pasted", "a".repeat(3_000)],
    ["act", "send"],
    ["slotId", crypto.randomUUID()],
  ];
  const values = Object.fromEntries(form.map(([name, value]) => [name, [value]]));

  test("passes, with script and without, and is not too long", async () => {
    const state = stateOf({ values });
    const withScript: [string, string][] = form.map(([name, value]) => [`_1_${name}`, value]);
    const plain = await posted([...Object.entries({ ...told, "$ACTION_1:1": state }), ...form]);
    const scripted = await posted([...withScript, ["0", rootOf(state)]]);
    for (const { body } of [plain, scripted]) expect(body.length).toBeLessThan(limits.rosterBytes);
    expect(readSoundForm(plain.headers, plain.body)?.typed).toHaveLength(form.length);
    const headers = { ...scripted.headers, "next-action": id };
    expect(readSoundForm(headers, scripted.body)?.typed).toHaveLength(form.length);
  });

  test("is forged with more fields than any form", async () => {
    const more = Array.from({ length: 1000 }, (_, at): [string, string] => [`more-${at}`, ""]);
    expect(await read([...Object.entries(sound), ...form, ...more])).toBeNull();
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

function renumbered(number: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name.replace("1", String(number)), value]),
  );
}

function rootOf(state: string): string {
  return `${state.slice(0, -1)},"$K1"]`;
}

async function read(fields: Fields, nextAction?: string) {
  const { headers, body } = await posted(fields);
  const form = readSoundForm({ ...headers, "next-action": nextAction }, body);
  if (form?.action) expect(form.action).toBe(id);
  return form?.typed ?? null;
}

function posted(fields: Fields) {
  const form = new FormData();
  // An object tells its numbers first; Next's client writes the arguments last.
  const own = Object.entries(fields as Record<string, string>);
  const ordered = [
    ...own.filter(([name]) => name !== "0"),
    ...own.filter(([name]) => name === "0"),
  ];
  for (const [name, value] of Array.isArray(fields) ? fields : ordered) form.append(name, value);
  return bodyOf(new Response(form));
}

async function bodyOf(response: Response) {
  const contentType = response.headers.get("content-type") ?? "";
  return {
    headers: { "content-type": contentType },
    body: Buffer.from(await response.arrayBuffer()),
  };
}

async function readBody(response: Response) {
  const { headers, body } = await bodyOf(response);
  return readSoundForm(headers, body);
}
