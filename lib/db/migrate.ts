import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";
import { listMigrationNames, MIGRATIONS_FOLDER } from "./migration-names.ts";

const SCHEMA_FILE = "prisma/schema.prisma";
const WHOLE_SCHEMA = { externalTables: [], externalEnums: [] };

type SchemaEngine = engineModule.SchemaEngine;

/**
 * Applies the migrations that the database does not have yet and returns their names.
 * It uses Prisma's own engine compiled to WebAssembly, because the native one is downloaded at
 * first use, which many networks forbid. The `_prisma_migrations` table is the standard one, so
 * `prisma migrate deploy` may be used instead.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const names = await listMigrationNames();
  const migrationDirectories = await Promise.all(names.map(readMigration));
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: MIGRATIONS_FOLDER,
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories,
      },
      filters: WHOLE_SCHEMA,
    });
    return appliedMigrationNames;
  });
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
  return withSchemaEngine(databaseUrl, async (engine) => {
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

async function readMigration(name: string) {
  const value = await readFile(join(MIGRATIONS_FOLDER, name, "migration.sql"), "utf8");
  const content = { tag: "ok" as const, value };
  return { path: name, migrationFile: { path: "migration.sql", content } };
}

async function withSchemaEngine<Result>(
  databaseUrl: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loadEngine();
  const pool = new Pool({ connectionString: databaseUrl });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapterFactory(pool));
    const schema = await readFile(SCHEMA_FILE, "utf8");
    const options = { datamodels: [[SCHEMA_FILE, schema]] as [string, string][] };
    return await use(await engineModule.SchemaEngine.new(options, () => {}, adapter));
  } finally {
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside the body of a function. Sent as it
 * is, PostgreSQL also runs a migration in one transaction: all of it is applied or nothing is.
 */
class WholeScriptAdapterFactory extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

let loaded = false;

/** The package leaves to its user the reading of its WebAssembly file. */
async function loadEngine(): Promise<void> {
  if (loaded) return;
  const script = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bytes = await readFile(script.replace(/\.js$/, ".wasm"));
  const imports = { "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const glue = engineModule as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  loaded = true;
}
