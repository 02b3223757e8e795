import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { applyMigrations } from "#lib/db/migrate.ts";

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
  await applyMigrations(server.url);
  project.provide("templateUrl", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
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
