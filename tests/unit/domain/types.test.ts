import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as types from "#lib/domain/types.ts";

const schema = readFileSync(new URL("../../../prisma/schema.prisma", import.meta.url), "utf8");
const databaseEnums = [...schema.matchAll(/^enum (\w+) \{\n([^}]*)\}/gm)].map(
  ([, name = "", body = ""]) =>
    [
      name,
      body
        .replace(/@+map\(.*\)/g, "")
        .trim()
        .split(/\s+/),
    ] as const,
);

test.each(databaseEnums)("%s of the database is a list of the domain, in order", (_, values) => {
  expect(Object.values(types)).toContainEqual(values);
});
