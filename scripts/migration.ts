import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareSchemas } from "#lib/db/migrate.ts";
import { MIGRATIONS_FOLDER } from "#lib/db/migration-names.ts";
import { now } from "#lib/time/clock.ts";
import { openDatabase } from "./open-database.ts";
import { resolveSettings } from "./resolve-settings.ts";
import { CannotStart } from "./steps.ts";
import { supervise } from "./supervise.ts";

const SCHEMA = "prisma/schema.prisma";

// `npm run migration -- NAME`: writes the SQL that leads from the committed schema to the present
// one. What Prisma's schema cannot say (CHECK, partial index, trigger) is added to it by hand.
supervise(async ({ atStop, finish }) => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new CannotStart("Give a name of small letters: npm run migration -- NAME");
  }
  const database = await openDatabase(resolveSettings("database"));
  atStop(database.stop);
  const committed = execFileSync("git", ["show", `HEAD:${SCHEMA}`], { encoding: "utf8" });
  const sql = await compareSchemas(database.url, committed, readFileSync(SCHEMA, "utf8"));
  if (!sql) throw new CannotStart("The schema says the same as the committed one.");
  const stamp = now().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`);
  finish();
});
