import { join } from "node:path";
import type { EmbeddedDatabase } from "#lib/db/embedded.ts";
import { keptSecret } from "./kept-secret.ts";
import { reachDatabase } from "./reach-database.ts";
import type { ResolvedSettings } from "./resolve-settings.ts";
import { CannotStart } from "./steps.ts";

/**
 * The database of the settings, running: the one named by DATABASE_URL, else the embedded one.
 * One that is not up yet is waited for.
 * @throws CannotStart where it cannot be reached.
 */
export async function openDatabase(settings: ResolvedSettings): Promise<EmbeddedDatabase> {
  if (settings.databaseUrl) {
    await reachDatabase(settings.databaseUrl, settings.waitSeconds);
    return { url: settings.databaseUrl, stop: async () => {} };
  }
  const { startEmbeddedDatabase } = await import("#lib/db/embedded.ts");
  const password = keptSecret(settings.dataDir, "database-password");
  const folder = join(settings.dataDir, "postgres");
  return startEmbeddedDatabase({ folder, password }).catch((error: Error) => {
    throw new CannotStart(error.message);
  });
}
