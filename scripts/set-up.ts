import { appointLead } from "./appoint-lead.ts";
import { generateClientWhereChanged } from "./generate-client.ts";
import { INBOX_HOST, refuseToCatchInPublic, startMailCatcher } from "./mail-catcher.ts";
import { openDatabase } from "./open-database.ts";
import { refuseUnusablePort } from "./refuse-unusable-port.ts";
import { publishSettings, type ResolvedSettings, resolveSettings } from "./resolve-settings.ts";
import { step } from "./steps.ts";
import { readNoWords } from "./words.ts";

/**
 * Everything that the site stands on: settings, database, migrations, sample data where the
 * embedded database is new, the project lead's account, and a mail server.
 * @param atStop is told how to stop each thing that was started.
 */
export async function setUp(
  atStop: (stop: () => Promise<void>) => void,
): Promise<ResolvedSettings> {
  const settings = resolveSettings("serve");
  readNoWords(process.argv.slice(2));
  await refuseUnusablePort("PORT", settings.port, settings.host);
  if (!settings.smtpUrl) {
    refuseToCatchInPublic(settings);
    await refuseUnusablePort("MAILBOX_PORT", settings.mailboxPort, INBOX_HOST);
  }
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
  const { recogniseOrRefuse } = await import("./recognise.ts");
  await recogniseOrRefuse();
  await fillDatabase(settings);
  if (settings.smtpUrl) {
    const { tryMailServer } = await import("./try-mail-server.ts");
    await step("Trying the mail server", tryMailServer);
  }
  await closeDatabase();
  return settings;
}

async function catchMails(
  settings: ResolvedSettings,
  atStop: (stop: () => Promise<void>) => void,
): Promise<string> {
  const { mailboxPort, dataDir } = settings;
  const catcher = await step("Starting the mail catcher", () =>
    startMailCatcher(mailboxPort, dataDir),
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
  if (settings.leadEmail) await appointLead(settings.leadEmail);
}
