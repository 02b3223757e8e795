import { globSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readAgendaFilter } from "#lib/schemas/agenda-filter.ts";
import { readGroupSize } from "#lib/schemas/group-size.ts";
import { readReturnPath } from "#lib/schemas/sign-in.ts";
import {
  emailFiltersSchema,
  eventFiltersSchema,
  registrationFiltersSchema,
  search,
} from "#lib/schemas/staff/staff-filters.ts";

/** What robots and mistakes send; of very long ones only the length matters. */
const hostile: readonly unknown[] = [
  "\0",
  "a\0b",
  "\r\nLocation: https://evil.example",
  "\u2028",
  "\u202Egnp.exe",
  "\uD800",
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "/rendez-vous/../../gestion",
  "//evil.example",
  "' OR 1=1 --",
  "%00%0d%0a",
  "NaN",
  "-1",
  "1e309",
  "999999999999999999999",
  "٣",
  "0x10",
  "2026-02-30",
  "x".repeat(100_000),
  " ".repeat(100_000),
  "a@".repeat(20_000),
  undefined,
  null,
  0,
  {},
  { constructor: "x", toString: "y" },
  JSON.parse('{"__proto__": {"polluted": "yes"}}'),
  [],
  ["\0", "constructor"],
  Array(1000).fill("x"),
];

type Field = { name: string; schema: z.ZodType };

/** The schema of a form, and each of its fields by itself. */
function fieldsOf(name: string, schema: z.ZodType): Field[] {
  let inner: z.ZodType = schema;
  while (inner instanceof z.ZodPipe) inner = inner.def.in as z.ZodType;
  const shape = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
  const fields = Object.entries(shape).map(([field, one]) => ({
    name: `${name}.${field}`,
    schema: one,
  }));
  return [{ name, schema }, ...fields];
}

async function everyField(): Promise<Field[]> {
  const modules: Record<string, unknown>[] = await Promise.all(
    globSync("lib/schemas/**/*.ts").map((file) => import(resolve(file))),
  );
  return modules
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]) => (value instanceof z.ZodType ? fieldsOf(name, value) : []));
}

const fields = await everyField();

/** True where a null character stands anywhere in what a schema lets through. */
function holdsNull(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key.includes("\0") || holdsNull(inner));
}

test("the schemas of all forms are found", () => {
  expect(fields.length).toBeGreaterThan(100);
});

describe("whatever is posted", () => {
  test.each(fields)(
    "$name refuses by a value, and lets no null character through",
    ({ schema }) => {
      for (const input of hostile) {
        const parsed = schema.safeParse(input);
        expect(parsed.success && holdsNull(parsed.data), JSON.stringify(input)?.slice(0, 60)).toBe(
          false,
        );
      }
    },
  );
});

describe("whatever stands in an address", () => {
  const readers = {
    readAgendaFilter,
    readGroupSize,
    eventFilters: (from: Record<string, unknown>) => eventFiltersSchema.parse(from),
    registrationFilters: (from: Record<string, unknown>) => registrationFiltersSchema.parse(from),
    emailFilters: (from: Record<string, unknown>) => emailFiltersSchema.parse(from),
  };
  const names = ["public", "type", "lieu", "mois", "places", "eleves", "adultes", "recherche"];
  const moreNames = ["etat", "genre", "creneau", "page", "__proto__", "constructor"];

  test.each(Object.entries(readers))("%s reads it as nothing asked", (_name, read) => {
    for (const input of hostile) {
      const asked = Object.fromEntries([...names, ...moreNames].map((name) => [name, input]));
      const understood = read(asked);
      expect(holdsNull(understood)).toBe(false);
      expect(structuredClone(understood)).toEqual(understood);
    }
  });

  test("a way back is a path of ours or nothing, a search a text", () => {
    for (const input of hostile) {
      expect(readReturnPath(input)).toBeNull();
      expect(holdsNull(search.parse(input))).toBe(false);
    }
  });

  test.each(["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"])(
    "« %s » is no word of a filter",
    (word) => {
      const { audience, types } = readAgendaFilter({ public: word, type: word });
      expect([audience, types]).toEqual([null, null]);
    },
  );
});

test("no object has become another one", () => {
  expect({}).not.toHaveProperty("polluted");
});
