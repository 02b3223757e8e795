import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { MailDev } from "maildev";
import type { Settings } from "#lib/env.ts";
import { findFreePort } from "#lib/free-port.ts";
import { makeDataFolder } from "./data-folder.ts";
import { guardInbox } from "./guard-inbox.ts";
import { CannotStart } from "./steps.ts";

type MailCatcher = { smtpUrl: string; stop: () => Promise<void> };

/** Old sample mails go first; a bench may send hundreds. */
const MAILS_MAX = 2_000;

/** Whoever sits at this machine sees the inbox, and nobody else: it has no password. */
export const INBOX_HOST = "127.0.0.1";

/**
 * Starts the server that keeps every mail and sends none on, with its inbox page on `inboxPort` of
 * this machine alone. Mails are kept in `dataDir` from one start to the next, for their owner's eyes.
 */
export async function startMailCatcher(inboxPort: number, dataDir: string): Promise<MailCatcher> {
  const smtp = await findFreePort();
  const mailDirectory = join(dataDir, "mails");
  keepForOwner(mailDirectory);
  const catcher = new MailDev({
    smtp,
    ip: INBOX_HOST,
    web: inboxPort,
    webIp: INBOX_HOST,
    mailDirectory,
    maxEmails: MAILS_MAX,
    silent: true,
  });
  const inbox = await startSilently(catcher);
  guardInbox(inbox, inboxPort);
  const smtpUrl = `smtp://${INBOX_HOST}:${smtp}`;
  const former = findMailCatcher(dataDir);
  keepAddress(dataDir, smtpUrl);
  const stop = async () => {
    // Another copy on the same data may have begun before this one, or since.
    if (findMailCatcher(dataDir) === smtpUrl) keepAddress(dataDir, former);
    await catcher.stop();
  };
  return { smtpUrl, stop };
}

/**
 * Real people's mails are never caught where anybody at the machine may read them.
 * @throws CannotStart where the settings are those of a site that serves the public
 */
export function refuseToCatchInPublic({
  databaseUrl,
  appUrl,
}: Pick<Settings, "databaseUrl" | "appUrl">): void {
  if (databaseUrl && appUrl.startsWith("https:"))
    throw new CannotStart("SMTP_URL must be set beside DATABASE_URL: no mail would leave.");
}

/** The folder, what earlier versions left in it, and all that this process writes from here on. */
function keepForOwner(folder: string): void {
  process.umask(0o077);
  makeDataFolder(folder);
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
}

/** The package announces itself on the console, in the middle of the set-up's own lines. */
async function startSilently(catcher: MailDev): Promise<Server> {
  const { info } = console;
  console.info = () => {};
  try {
    const { api } = await catcher.start();
    if (!api) throw new Error("the mail catcher has no inbox");
    return api.server.server;
  } finally {
    console.info = info;
  }
}

/** The address of the catcher that the site started on these data, for a worker beside it. */
export function findMailCatcher(dataDir: string): string | undefined {
  try {
    return readFileSync(addressFile(dataDir), "utf8");
  } catch {
    return undefined;
  }
}

function keepAddress(dataDir: string, smtpUrl: string | undefined): void {
  if (smtpUrl) writeFileSync(addressFile(dataDir), smtpUrl, { mode: 0o600 });
  else rmSync(addressFile(dataDir), { force: true });
}

function addressFile(dataDir: string): string {
  return join(dataDir, "smtp-url");
}
