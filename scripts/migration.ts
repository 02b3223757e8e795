import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareSchemas, type Settlement, settleMigration } from "#lib/db/migrations/migrate.ts";
import { MigrationFault } from "#lib/db/migrations/migration-fault.ts";
import { MIGRATIONS_FOLDER } from "#lib/db/migrations/migration-names.ts";
import { now } from "#lib/time/clock.ts";
import { openDatabase } from "./open-database.ts";
import { resolveSettings } from "./resolve-settings.ts";
import { CannotStart } from "./steps.ts";
import { supervise } from "./supervise.ts";

const SCHEMA = "prisma/schema.prisma";

const SETTLEMENTS: Record<string, Settlement> = {
  "--resolved": "resolved",
  "--rolled-back": "rolledBack",
};

// `npm run migration -- NAME`: writes the SQL that leads from the committed schema to the present
// one. What Prisma's schema cannot say (CHECK, partial index, trigger) is added to it by hand.
// With --resolved or --rolled-back, notes how a migration that failed was settled.
supervise(async ({ atStop, finish }) => {
  const settings = resolveSettings("database");
  const [first = "", second, ...others] = process.argv.slice(2);
  const settlement = SETTLEMENTS[first];
  const name = settlement ? second : first;
  const tooMany = others.length > 0 || (!settlement && second !== undefined);
  if (!name || tooMany || !/^[a-z0-9_]+$/.test(name)) {
    throw new CannotStart(
      "Give a name of small letters: npm run migration -- NAME, -- --resolved NAME or -- --rolled-back NAME",
    );
  }
  const database = await openDatabase(settings);
  atStop(database.stop);
  if (settlement) await settle(database.url, name, settlement);
  else await write(database.url, name);
  finish();
});

async function settle(databaseUrl: string, name: string, settlement: Settlement): Promise<void> {
  await settleMigration(databaseUrl, name, settlement).catch((error) => {
    throw error instanceof MigrationFault ? new CannotStart(error.message) : error;
  });
  const next =
    settlement === "resolved" ? "is noted as applied" : "is tried anew at the next start";
  console.log(`${name} ${next}.`);
}

async function write(databaseUrl: string, name: string): Promise<void> {
  const committed = execFileSync("git", ["show", `HEAD:${SCHEMA}`], { encoding: "utf8" });
  const sql = await compareSchemas(databaseUrl, committed, readFileSync(SCHEMA, "utf8"));
  if (!sql) throw new CannotStart("The schema says the same as the committed one.");
  const stamp = now().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`);
}
