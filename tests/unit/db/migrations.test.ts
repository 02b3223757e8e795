import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listMigrationNames, MIGRATIONS_FOLDER } from "#lib/db/migrations/migration-names.ts";

/**
 * The last migration of the last release. What comes after it only adds, so that the version of that
 * release still starts and runs on the new schema: a copy of it serves while the new one migrates, and
 * one may go back. Move it on with each release; what went out of use may be dropped then.
 */
const LAST_RELEASED = "20261126025500_code_prefix";

/** What the last release could not bear, or what a whole migration could not be undone from. */
const DESTRUCTIVE: [pattern: RegExp, why: string][] = [
  [/\bdrop\s+(table|column|type|view|schema|function|trigger)\b/i, "takes away what is read"],
  [/\brename\b/i, "takes a name away"],
  [/\balter\s+(column\s+)?\S+\s+(set\s+data\s+)?type\b/i, "changes what is read"],
  [/\bset\s+not\s+null\b/i, "asks for what the last release does not write"],
  [/\bdrop\s+default\b/i, "asks for what the last release does not write"],
  [/\btruncate\b/i, "empties a table"],
  [/\b(begin|commit|rollback|start\s+transaction)\s*;/i, "is applied in part where it fails"],
  [/\bconcurrently\b/i, "cannot run in a transaction"],
];

function faultsOf(sql: string): string[] {
  const bare = sql.replace(/--.*$/gm, "").replace(/\$\$.*?\$\$/gs, "");
  const statements = bare.split(";").map((statement) => `${statement.trim()};`);
  return statements.flatMap((statement) => {
    const found = DESTRUCTIVE.filter(([pattern]) => pattern.test(statement)).map(([, why]) => why);
    const added = /^alter\s+table/i.test(statement)
      ? statement.split(/\badd\s+column\b/i).slice(1)
      : [];
    const needed = added.filter((column) => {
      const [definition = ""] = column.split(/,\s*(?=add\b)/i);
      return /\bnot\s+null\b/i.test(definition) && !/\b(default|generated)\b/i.test(definition);
    });
    return [...found, ...needed.map(() => "asks for what the last release does not write")].map(
      (why) => `${why}: ${statement.replace(/\s+/g, " ")}`,
    );
  });
}

test("no migration since the last release breaks the version of that release", async () => {
  const names = await listMigrationNames();
  expect(names).toContain(LAST_RELEASED);
  const faults = names
    .filter((name) => name > LAST_RELEASED)
    .flatMap((name) => {
      const sql = readFileSync(join(MIGRATIONS_FOLDER, name, "migration.sql"), "utf8");
      return faultsOf(sql).map((fault) => `${name} ${fault}`);
    });
  expect(faults, "add beside it now, and take the old away in the release after").toEqual([]);
});

describe("the walk", () => {
  test.each([
    'ALTER TABLE "epci" DROP COLUMN "code_prefix";',
    "drop table epci;",
    'ALTER TABLE "slot" RENAME COLUMN "a" TO "b";',
    'ALTER TABLE "slot" ALTER COLUMN "a" SET NOT NULL;',
    'ALTER TABLE "slot" ALTER COLUMN "a" TYPE text;',
    'ALTER TABLE "slot" ALTER COLUMN "a" SET DATA TYPE text;',
    'ALTER TABLE "slot" ALTER COLUMN "a" DROP DEFAULT;',
    'ALTER TABLE "slot" ADD COLUMN "a" text DEFAULT \'\', ADD COLUMN "b" text NOT NULL;',
    "BEGIN; CREATE TABLE a (b int); COMMIT;",
    "CREATE INDEX CONCURRENTLY a ON b(c);",
  ])("stops at %s", (sql) => {
    expect(faultsOf(sql)).not.toEqual([]);
  });

  test.each([
    "-- DROP TABLE was tried.\nCREATE TABLE a (b int NOT NULL);",
    'ALTER TABLE "slot" ADD COLUMN "a" text NOT NULL DEFAULT \'\', ADD COLUMN "b" int;',
    "ALTER TYPE \"EmailKind\" ADD VALUE 'NEW';",
    "CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN; RETURN NEW; END $$ LANGUAGE plpgsql;",
    'ALTER TABLE "slot" ADD CONSTRAINT "a" CHECK ("b" IS NOT NULL);',
  ])("passes over %s", (sql) => {
    expect(faultsOf(sql)).toEqual([]);
  });
});
