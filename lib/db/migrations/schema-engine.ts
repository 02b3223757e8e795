import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { DatabaseError, Pool } from "pg";

export const SCHEMA_FILE = "prisma/schema.prisma";

export type SchemaEngine = engineModule.SchemaEngine;

/** Connections of a migration, and what the database last refused there. */
type Use<Result> = (engine: SchemaEngine, refusal: () => DatabaseError | null) => Promise<Result>;

/**
 * Gives Prisma's own schema engine, compiled to WebAssembly, because the native one is downloaded at
 * first use, which many networks forbid.
 * @param lockTimeout how long a statement waits for a table
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  lockTimeout: number,
  use: Use<Result>,
): Promise<Result> {
  await loadEngine();
  const pool = new Pool({ connectionString: databaseUrl, lock_timeout: lockTimeout });
  pool.on("error", () => {});
  try {
    const factory = new WholeScriptAdapterFactory(pool);
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    const schema = await readFile(SCHEMA_FILE, "utf8");
    const options = { datamodels: [[SCHEMA_FILE, schema]] as [string, string][] };
    const engine = await engineModule.SchemaEngine.new(options, () => {}, adapter);
    return await use(engine, () => factory.refusal);
  } finally {
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside the body of a function. Sent as it
 * is, PostgreSQL also runs a migration in one transaction: all of it is applied or nothing is.
 */
class WholeScriptAdapterFactory extends PrismaPg {
  /** The engine repeats what PostgreSQL said in words of its own, with the rows: this is kept apart. */
  refusal: DatabaseError | null = null;

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        this.refusal = error;
        throw withoutRows(error);
      }
    };
    return adapter;
  }
}

/** The engine writes what it is told into its table of migrations. */
function withoutRows({ code = "N/A", severity = "ERROR" }: DatabaseError): DriverAdapterError {
  const message = "the database refused it: its own words stood on the console";
  const nothing = { detail: undefined, column: undefined, hint: undefined };
  return new DriverAdapterError({ kind: "postgres", code, severity, message, ...nothing });
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
