import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { registrationFacts, slotFacts } from "#lib/domain/registration/facts.ts";

const schema = readFileSync(new URL("../../../../prisma/schema.prisma", import.meta.url), "utf8");
const enums = new Set([...schema.matchAll(/^enum (\w+)/gm)].map(([, name]) => name));
const sqlTypes: Readonly<Record<string, string>> = {
  String: "text",
  Int: "int",
  Boolean: "boolean",
  DateTime: "timestamptz",
  Json: "jsonb",
};

/** The columns of a table with their types, as the schema says them; ignored ones and relations left out. */
function columnsOf(model: string): Record<string, string> {
  const body = new RegExp(`^model ${model} \\{\\n(.*?)^\\}`, "ms").exec(schema)?.[1] ?? "";
  const columns = body.split("\n").flatMap((line) => {
    const [, name = "", type = "", list = ""] = /^ {2}(\w+) +(\w+)(\[\])?/.exec(line) ?? [];
    if (line.includes("@ignore")) return [];
    if (enums.has(type)) return [[name, `"${type}"${list}`]];
    const sql = line.includes("@db.Uuid") ? "uuid" : sqlTypes[type];
    return sql ? [[name, sql]] : [];
  });
  return Object.fromEntries(columns);
}

describe("the facts of a registration", () => {
  test.each([
    ["Registration", registrationFacts],
    ["RegistrationSlot", slotFacts],
  ] as const)("name each column of %s by its type", (model, facts) => {
    const told = Object.entries(facts).map(([name, { sql }]) => [name, sql]);
    expect(Object.fromEntries(told)).toEqual(columnsOf(model));
  });
});
