import { join } from "node:path";
import { Client } from "pg";
import type { EmbeddedDatabase } from "#lib/db/embedded.ts";
import { keptSecret } from "./kept-secret.ts";
import type { ResolvedSettings } from "./resolve-settings.ts";
import { CannotStart } from "./steps.ts";

/**
 * The database of the settings, running: the one named by DATABASE_URL, else the embedded one.
 * @throws CannotStart where it cannot be reached.
 */
export async function openDatabase(settings: ResolvedSettings): Promise<EmbeddedDatabase> {
  if (settings.databaseUrl) {
    await reach(settings.databaseUrl);
    return { url: settings.databaseUrl, stop: async () => {} };
  }
  const { startEmbeddedDatabase } = await import("#lib/db/embedded.ts");
  const password = keptSecret(settings.dataDir, "database-password");
  const folder = join(settings.dataDir, "postgres");
  return startEmbeddedDatabase({ folder, password }).catch((error: Error) => {
    throw new CannotStart(error.message);
  });
}

async function reach(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : "no answer";
    throw new CannotStart(
      `The database of DATABASE_URL cannot be reached (${reason}): check its address and that it runs.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
