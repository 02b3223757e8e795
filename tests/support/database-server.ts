import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { closeDatabase } from "#lib/db/client.ts";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { loadReference } from "#prisma/seed/reference.ts";
import { prepareDatabase } from "#scripts/prepare-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that each test file gets a copy of; nobody may be connected to it. */
    templateUrl: string;
  }
}

/** Starts one PostgreSQL for all integration tests, with a migrated database to copy. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "integration-"));
  const server = await startEmbeddedDatabase({
    folder: join(folder, "postgres"),
    password: "tests",
    // These data are thrown away: nothing need survive a power cut.
    settings: [
      ["fsync", "off"],
      ["synchronous_commit", "off"],
      ["full_page_writes", "off"],
    ],
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await fillTemplate(server.url).catch(async (error) => {
    await stop();
    throw error;
  });
  project.provide("templateUrl", server.url);
  return stop;
}

/** The lists that every database holds, in production too, are part of the copy. */
async function fillTemplate(databaseUrl: string): Promise<void> {
  await prepareDatabase(databaseUrl);
  process.env.DATABASE_URL = databaseUrl;
  await inTransaction(loadReference);
  await closeDatabase();
}

/** Runs statements beside the tests' own database: databases are made and dropped from there. */
export async function administer(databaseUrl: string, ...statements: string[]): Promise<void> {
  const url = new URL(databaseUrl);
  url.pathname = "/postgres";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
