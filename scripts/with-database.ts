import type { Purpose } from "#lib/env.ts";
import { generateClientWhereChanged } from "./generate-client.ts";
import { findMailCatcher } from "./mail-catcher.ts";
import { openDatabase } from "./open-database.ts";
import { publishSettings, type ResolvedSettings, resolveSettings } from "./resolve-settings.ts";
import { type Supervisor, supervise } from "./supervise.ts";

/** Nothing listens here: it stands where no mail server runs at present. */
const NO_MAIL_SERVER = "smtp://127.0.0.1:1";

/**
 * Runs a command on the configured database, migrated; the embedded one is started for it where
 * the site does not run at present.
 * @param read reads the words of the command, before anything is opened
 * @param purpose which settings the command needs beside the database
 */
export function withDatabase<Given>(
  read: (words: string[], settings: ResolvedSettings) => Given,
  command: (supervisor: Supervisor, given: Given) => Promise<void>,
  purpose: Purpose = "database",
): void {
  supervise(async (supervisor) => {
    const settings = resolveSettings(purpose);
    const given = read(process.argv.slice(2), settings);
    await generateClientWhereChanged();
    const opened = await openDatabase(settings);
    supervisor.atStop(opened.stop);
    publishSettings(settings, opened.url, settings.smtpUrl ?? localMailServer(settings));
    const { prepareDatabase } = await import("./prepare-database.ts");
    await prepareDatabase(opened.url);
    const { closeDatabase } = await import("#lib/db/client.ts");
    supervisor.atStop(closeDatabase);
    if (purpose === "serve") {
      const { recogniseOrRefuse } = await import("./recognise.ts");
      await recogniseOrRefuse();
      const { tryMailServer } = await import("./try-mail-server.ts");
      await tryMailServer();
    }
    await command(supervisor, given);
  });
}

/** The catcher holds the samples' mails: it never stands beside a database of one's own. */
function localMailServer({ databaseUrl, dataDir }: ResolvedSettings): string {
  return (databaseUrl ? undefined : findMailCatcher(dataDir)) ?? NO_MAIL_SERVER;
}
