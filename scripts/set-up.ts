import { createServer } from "node:net";
import { appointLead } from "./appoint-lead.ts";
import { generateClientWhereChanged } from "./generate-client.ts";
import { startMailCatcher } from "./mail-catcher.ts";
import { openDatabase } from "./open-database.ts";
import { publishSettings, type ResolvedSettings, resolveSettings } from "./resolve-settings.ts";
import { CannotStart, step } from "./steps.ts";

/**
 * Everything that the site stands on: settings, database, migrations, sample data where the
 * embedded database is new, the project lead's account, and a mail server.
 * @param atStop is told how to stop each thing that was started.
 */
export async function setUp(
  atStop: (stop: () => Promise<void>) => void,
): Promise<ResolvedSettings> {
  const settings = resolveSettings();
  await refuseTakenPort("PORT", settings.port, settings.host);
  if (!settings.smtpUrl) await refuseTakenPort("MAILBOX_PORT", settings.mailboxPort, settings.host);
  await generateClientWhereChanged();

  const where = settings.databaseUrl ? "Reaching the database" : "Starting PostgreSQL";
  const opened = await step(where, () => openDatabase(settings));
  atStop(opened.stop);
  const smtpUrl = settings.smtpUrl ?? (await catchMails(settings, atStop));
  publishSettings(settings, opened.url, smtpUrl);

  const { prepareDatabase } = await import("./prepare-database.ts");
  await step("Applying the migrations", () => prepareDatabase(opened.url));
  const { closeDatabase } = await import("#lib/db/client.ts");
  atStop(closeDatabase);
  await fillDatabase(settings);
  await closeDatabase();
  return settings;
}

async function catchMails(
  settings: ResolvedSettings,
  atStop: (stop: () => Promise<void>) => void,
): Promise<string> {
  const { host, mailboxPort, dataDir } = settings;
  const catcher = await step("Starting the mail catcher", () =>
    startMailCatcher(host, mailboxPort, dataDir),
  );
  atStop(catcher.stop);
  return catcher.smtpUrl;
}

async function fillDatabase(settings: ResolvedSettings): Promise<void> {
  const { database } = await import("#lib/db/client.ts");
  const { inTransaction } = await import("#lib/db/transaction.ts");
  const { loadReference } = await import("#prisma/seed/reference.ts");
  await step("Loading the territory", () => inTransaction(loadReference));
  const isNew = (await database().event.count()) === 0;
  if (isNew && !settings.databaseUrl) {
    const { loadSampleData } = await import("./load-sample-data.ts");
    await step("Loading the sample agenda", loadSampleData);
  }
  // The sample address must never open a database of one's own.
  if (!settings.databaseUrl || process.env.LEAD_EMAIL) await appointLead(settings.leadEmail);
}

async function refuseTakenPort(setting: string, port: number, host: string): Promise<void> {
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
  if (isFree) return;
  throw new CannotStart(
    `Port ${port} is in use: stop what listens there, or choose another, like ${setting}=${port + 1}.`,
  );
}
