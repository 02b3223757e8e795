import { generateClientWhereChanged } from "./generate-client.ts";
import { findMailCatcher } from "./mail-catcher.ts";
import { openDatabase } from "./open-database.ts";
import { publishSettings, resolveSettings } from "./resolve-settings.ts";
import { type Supervisor, supervise } from "./supervise.ts";

/** Nothing listens here: it stands where no mail server runs at present. */
const NO_MAIL_SERVER = "smtp://127.0.0.1:1";

/**
 * Runs a command on the configured database, migrated; the embedded one is started for it where
 * the site does not run at present.
 */
export function withDatabase(command: (supervisor: Supervisor) => Promise<void>): void {
  supervise(async (supervisor) => {
    const settings = resolveSettings();
    await generateClientWhereChanged();
    const opened = await openDatabase(settings);
    supervisor.atStop(opened.stop);
    const smtpUrl = settings.smtpUrl ?? findMailCatcher(settings.dataDir) ?? NO_MAIL_SERVER;
    publishSettings(settings, opened.url, smtpUrl);
    const { prepareDatabase } = await import("./prepare-database.ts");
    await prepareDatabase(opened.url);
    const { closeDatabase } = await import("#lib/db/client.ts");
    supervisor.atStop(closeDatabase);
    await command(supervisor);
  });
}
