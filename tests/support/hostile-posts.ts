import type { seededRandom } from "./seeded-random.ts";

type Random = ReturnType<typeof seededRandom>;
type Fields = readonly (readonly [string, string])[];

/** A form as its page wrote it: where it is, and what React put into it. */
export type OpenForm = { path: string; hidden: Readonly<Record<string, string>> };

/** A post that no page of ours sends, of 64 kB at most. */
export type HostilePost = {
  kind: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
};

const BODY_MAX = 64 * 1024;
const boundary = "----formdata-hostile-0123456789abcdef";
const olderAction = "60".repeat(21);
const names = [
  "__proto__",
  "constructor",
  "toString",
  "valueOf",
  "then",
  "$ACTION_",
  "a",
  "",
  "\0",
];
const encoded = [
  "$@0",
  "$@1",
  "$Q1",
  "$W1",
  "$K1",
  "$F1",
  "$B1",
  "$h1",
  "$i1",
  "$X1",
  "$0",
  "$1:a:b",
];
const odd = [
  ...encoded,
  "$n1".padEnd(9_000, "9"),
  "$Z",
  "$T",
  "\u0000",
  "\r\nX: y",
  "\u202e",
  "$$",
];

const kinds: Readonly<Record<string, (random: Random, form: OpenForm) => Made>> = {
  "numbers told again and again": (random, { hidden }) => {
    const state = stateOf(hidden);
    const times = random.between(2, 1400);
    return multipart(repeat(times, (at) => [`$ACTION_REF_${random.between(1, at + 1)}`, state]));
  },
  "many numbers of one state": (random, { hidden }) =>
    multipart([
      ...repeat(random.between(2, 450), () => ["$ACTION_REF_1", ""] as const),
      ...entriesOf(hidden, { ...stateField(hidden, zeros(random)) }),
    ]),
  "a state that is none": (random, { hidden }) =>
    multipart(entriesOf(hidden, stateField(hidden, strangeJson(random)))),
  "an action that is none": (random, { hidden }) =>
    multipart(entriesOf(hidden, { [actionField(hidden)]: strangeJson(random) })),
  "fields of strange names": (random, { hidden }) =>
    multipart([
      ...Object.entries(hidden),
      ...repeat(random.between(1, 900), () => [pick(random, names), pick(random, odd)] as const),
    ]),
  "a true form with strange answers": (random, { hidden }) =>
    multipart([
      ...Object.entries(hidden),
      ...["firstName", "email", "slotId", "levels", "adultCount", "other"].map(
        (name) => [name, pick(random, odd)] as const,
      ),
    ]),
  "a form of an older version with strange answers": (random, { hidden }) =>
    multipart([
      ...entriesOf(hidden, { [actionField(hidden)]: `{"id":"${olderAction}","bound":"$@1"}` }),
      ...["firstName", "email", "token", "other-1"].map(
        (name) => [name, pick(random, [...names, ...odd])] as const,
      ),
    ]),
  "a post by script": (random, { hidden }) => {
    const fields = Object.entries(hidden).map(([name, value]) => [`_1_${name}`, value] as const);
    const parts = repeat(
      random.between(0, 600),
      (at) => [String(at + 1), strangeJson(random, 90)] as const,
    );
    const made = multipart([...fields, ...parts, ["0", strangeJson(random)]]);
    return { ...made, headers: { ...made.headers, "next-action": actionOf(random, hidden) } };
  },
  "a post by script that is no form": (random, { hidden }) => ({
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      "next-action": actionOf(random, hidden),
    },
    body: Buffer.from(strangeJson(random)),
  }),
  "a body that is cut or damaged": (random, { hidden }) => {
    const { headers, body } = multipart(Object.entries(hidden));
    const damaged = Buffer.from(body.subarray(0, random.between(0, body.length)));
    for (let at = 0; at < random.between(0, 20); at++)
      damaged[random.between(0, damaged.length)] = random.between(0, 255);
    return { headers, body: damaged };
  },
  "a boundary that is none": (random) => ({
    headers: {
      "content-type": `multipart/form-data; boundary=${pick(random, ["-", "a", '""', "a b", "é"])}`,
    },
    body: Buffer.from(pick(random, ["-", "--a\r\n", "\r\n", "--a--"]).repeat(9_000)),
  }),
  "thousands of parts": (random) => ({
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(`--${boundary}${pick(random, ["", "\r\n", "\r\n\r\n"])}`.repeat(1_700)),
  }),
  "thousands of parameters": (random) => ({
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: Buffer.from(pick(random, ["a=1&", "__proto__[a]=1&", "%00&", "%&", "&"]).repeat(9_000)),
  }),
  "another type": (random) => ({
    headers: {
      "content-type": pick(random, [
        "application/json",
        "text/x-component",
        "multipart/mixed",
        "a",
        "",
      ]),
    },
    body: Buffer.from(strangeJson(random)),
  }),
  bytes: (random) => ({
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(repeat(random.between(0, 4_000), () => random.between(0, 255))),
  }),
};

type Made = { headers: Record<string, string>; body: Buffer };

/** The next of a series that comes again with the same seed: each kind in its turn, on any form. */
export function hostilePost(random: Random, forms: readonly OpenForm[], turn: number): HostilePost {
  const all = Object.entries(kinds);
  const [kind, make] = all[turn % all.length] ?? [];
  const form = random.pick(forms);
  if (!kind || !make || !form) throw new Error("there is no form to post to");
  const { headers, body } = make(random, form);
  return { kind, path: form.path, headers, body: body.subarray(0, BODY_MAX) };
}

function multipart(fields: Fields): Made {
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const room = BODY_MAX - boundary.length - 8;
  let whole = "";
  for (const part of parts) if (whole.length + part.length < room) whole += part;
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(`${whole}--${boundary}--\r\n`, "latin1"),
  };
}

function strangeJson(random: Random, lengthMax = 40_000): string {
  const made = pick(random, [
    () => zeros(random),
    () => "[".repeat(random.between(1, 20_000)),
    () => `${'{"a":'.repeat(5_000)}0${"}".repeat(5_000)}`,
    () => `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
    () => JSON.stringify(repeat(random.between(1, 4_000), () => pick(random, odd.slice(0, 12)))),
    () => `[{"attempt":${pick(random, odd)}}]`,
    () => JSON.stringify([{ attempt: pick(random, odd), values: pick(random, odd) }, "$K1"]),
    () => `[{"__proto__":{"then":1},"constructor":{"prototype":1},"attempt":0}]`,
    () => `["$K1","$K1","$0:0:0:0"${',"$Q1"'.repeat(random.between(1, 3_000))}]`,
    () => `{"id":"${olderAction}","bound":"$@1"}`,
    () => `{"id":"constructor","bound":null}`,
    () => "",
  ])();
  return made.slice(0, lengthMax);
}

function zeros(random: Random): string {
  return `[${"0,".repeat(random.between(1, 16_000))}0]`;
}

function stateOf(hidden: OpenForm["hidden"]): string {
  return Object.entries(hidden).find(([name]) => /^\$ACTION_\d+:1$/.test(name))?.[1] ?? "[]";
}

function stateField(hidden: OpenForm["hidden"], value: string): Record<string, string> {
  return { [actionField(hidden).replace(":0", ":1")]: value };
}

function actionField(hidden: OpenForm["hidden"]): string {
  return Object.keys(hidden).find((name) => name.endsWith(":0")) ?? "$ACTION_1:0";
}

function actionOf(random: Random, hidden: OpenForm["hidden"]): string {
  const own = /[0-9a-f]{42}/.exec(hidden[actionField(hidden)] ?? "")?.[0] ?? "";
  return pick(random, [own, own, olderAction, "constructor", "toString", "x"]);
}

function entriesOf(hidden: OpenForm["hidden"], change: Record<string, string>): Fields {
  return Object.entries({ ...hidden, ...change });
}

function repeat<Value>(times: number, make: (at: number) => Value): Value[] {
  return Array.from({ length: times }, (_, at) => make(at));
}

function pick<Value>(random: Random, list: readonly Value[]): Value {
  const one = random.pick(list);
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}
