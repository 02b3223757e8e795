import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Client, DatabaseError } from "pg";
import { log } from "#lib/log.ts";
import {
  failedBeforeSentence,
  failedSentence,
  lockedSentence,
  MigrationFault,
  noRightsSentence,
  notEmptySentence,
} from "./migration-fault.ts";
import { withMigrationLock } from "./migration-lock.ts";
import { listMigrationNames, MIGRATIONS_FOLDER } from "./migration-names.ts";
import { SCHEMA_FILE, type SchemaEngine, withSchemaEngine } from "./schema-engine.ts";

const WHOLE_SCHEMA = { externalTables: [], externalEnums: [] };

/**
 * Less than the three seconds that a request waits for a row: while a migration stands in line for a
 * table, all that come after it stand in line behind it.
 */
const LOCK_TIMEOUT_MS = 2_000;
const LOCK_TRIES = 10;
/** Time for those who waited behind it. */
const TRY_AGAIN_AFTER_MS = 1_000;

const lockNotAvailable = "55P03";

type Options = { folder?: string; lockTimeout?: number; onWait?: () => void };

/**
 * Applies the migrations that the database does not have yet and returns their names. The
 * `_prisma_migrations` table is the standard one, so `prisma migrate deploy` may be used instead.
 * Processes that start together do it one after the other.
 * @throws MigrationFault where one fails, or failed before
 */
export async function applyMigrations(
  databaseUrl: string,
  { folder = MIGRATIONS_FOLDER, lockTimeout = LOCK_TIMEOUT_MS, onWait = () => {} }: Options = {},
): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  return withMigrationLock(databaseUrl, onWait, async (client) => {
    const failed = await findUnfinished(client);
    if (failed) throw new MigrationFault(failedBeforeSentence(failed.name, failed.startedAt));
    if (!(await compareNames(client, await listMigrationNames(folder)))) return [];
    await requireRights(client);
    for (let tries = 1; ; tries++) {
      const outcome = await apply(databaseUrl, lockTimeout, migrationsList);
      if (Array.isArray(outcome)) return outcome;
      await settleRefusal(client, outcome, tries);
      await pause(TRY_AGAIN_AFTER_MS);
    }
  });
}

/** A role that may not make tables fails later, in words of the engine's own. */
async function requireRights(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select coalesce(has_schema_privilege(current_schema(), 'create'), false)
       and (to_regnamespace('pgboss') is not null
         or has_database_privilege(current_database(), 'create')) as "mayCreate",
       current_user as name`,
  );
  if (!rows[0].mayCreate) throw new MigrationFault(noRightsSentence(rows[0].name));
}

type MigrationsList = Awaited<ReturnType<typeof readMigrations>>;

/** The names of those applied, or what PostgreSQL refused. */
function apply(databaseUrl: string, lockTimeout: number, migrationsList: MigrationsList) {
  return withSchemaEngine(databaseUrl, lockTimeout, async (engine, refusal) => {
    try {
      const done = await engine.applyMigrations({ migrationsList, filters: WHOLE_SCHEMA });
      return done.appliedMigrationNames;
    } catch (error) {
      if (isForeign(error)) throw new MigrationFault(notEmptySentence);
      const refused = refusal();
      if (!refused) throw error;
      return refused;
    }
  });
}

/** The engine's code for tables that no migration of ours made. */
function isForeign(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P3005";
}

/**
 * Who did not get a table in time changed nothing, and may try again; all else waits for a person.
 * @throws MigrationFault
 */
async function settleRefusal(client: Client, refusal: DatabaseError, tries: number): Promise<void> {
  const failed = await findUnfinished(client);
  if (!failed) throw refusal;
  if (refusal.code !== lockNotAvailable) {
    throw new MigrationFault(failedSentence(failed.name, refusal));
  }
  await client.query("update _prisma_migrations set rolled_back_at = now() where id = $1", [
    failed.id,
  ]);
  if (tries === LOCK_TRIES) throw new MigrationFault(lockedSentence(failed.name, tries));
}

type Unfinished = { id: string; name: string; startedAt: Date };

async function findUnfinished(client: Client): Promise<Unfinished | null> {
  if (!(await hasMigrationsTable(client))) return null;
  const { rows } = await client.query<Unfinished>(
    `select id, migration_name as name, started_at as "startedAt" from _prisma_migrations
     where finished_at is null and rolled_back_at is null order by started_at limit 1`,
  );
  return rows[0] ?? null;
}

/**
 * A newer version may have prepared the database: this one runs on it, for migrations only add.
 * @returns whether there is something left to apply
 */
async function compareNames(client: Client, ours: readonly string[]): Promise<boolean> {
  if (!(await hasMigrationsTable(client))) return true;
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where rolled_back_at is null and finished_at is not null order by 1`,
  );
  const applied = rows.map(({ name }) => name);
  const newer = applied.filter((name) => !ours.includes(name));
  if (newer.length > 0) log.warn("databaseIsNewer", { migrations: newer.join(" ") });
  return ours.some((name) => !applied.includes(name));
}

async function hasMigrationsTable(client: Client): Promise<boolean> {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') as found");
  return rows[0]?.found !== null;
}

/** How a person settled a migration that failed: all of it is there, or nothing. */
export type Settlement = "resolved" | "rolledBack";

/**
 * Notes how a failed migration was settled, as `prisma migrate resolve` does.
 * @throws MigrationFault where no migration of this name has failed
 */
export async function settleMigration(
  databaseUrl: string,
  migrationName: string,
  settlement: Settlement,
  { folder = MIGRATIONS_FOLDER }: Pick<Options, "folder"> = {},
): Promise<void> {
  const migrationsList = await readMigrations(folder);
  await withMigrationLock(
    databaseUrl,
    () => {},
    async (client) => {
      const failed = await findUnfinished(client);
      if (failed?.name !== migrationName) {
        const which = failed ? `${failed.name} has` : "none has";
        throw new MigrationFault(`The migration ${migrationName} has not failed: ${which}.`);
      }
      await withSchemaEngine(databaseUrl, LOCK_TIMEOUT_MS, async (engine) =>
        settlement === "resolved"
          ? engine.markMigrationApplied({ migrationName, migrationsList })
          : engine.markMigrationRolledBack({ migrationName }),
      );
    },
  );
}

/**
 * The SQL that leads from one schema's text to another's; empty where they say the same.
 * @param before null for the first migration.
 * @param databaseUrl any PostgreSQL that runs: the engine asks its version and changes nothing.
 */
export async function compareSchemas(
  databaseUrl: string,
  before: string | null,
  after: string,
): Promise<string> {
  return withSchemaEngine(databaseUrl, LOCK_TIMEOUT_MS, async (engine: SchemaEngine) => {
    const { stdout, exitCode } = await engine.diff({
      from: before === null ? { tag: "empty" } : schemaText(before),
      to: schemaText(after),
      script: true,
      exitCode: true,
      filters: WHOLE_SCHEMA,
    });
    return exitCode === 0 ? "" : (stdout ?? "");
  });
}

function schemaText(content: string) {
  return {
    tag: "schemaDatamodel" as const,
    files: [{ path: SCHEMA_FILE, content }],
    configDir: "prisma",
  };
}

async function readMigrations(folder: string) {
  const names = await listMigrationNames(folder);
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map((name) => readMigration(folder, name))),
  };
}

async function readMigration(folder: string, name: string) {
  const value = await readFile(join(folder, name, "migration.sql"), "utf8");
  const content = { tag: "ok" as const, value };
  return { path: name, migrationFile: { path: "migration.sql", content } };
}
