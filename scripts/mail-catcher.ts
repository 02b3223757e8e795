import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MailDev } from "maildev";
import { findFreePort } from "#lib/free-port.ts";

type MailCatcher = { smtpUrl: string; stop: () => Promise<void> };

/** Old sample mails go first; a bench may send hundreds. */
const MAILS_MAX = 2_000;

/**
 * Starts the server that keeps every mail and sends none on, with its inbox page on `inboxPort`.
 * Mails are kept in `dataDir` from one start to the next.
 */
export async function startMailCatcher(
  host: string,
  inboxPort: number,
  dataDir: string,
): Promise<MailCatcher> {
  const smtp = await findFreePort();
  const catcher = new MailDev({
    smtp,
    ip: "127.0.0.1",
    web: inboxPort,
    webIp: host,
    mailDirectory: join(dataDir, "mails"),
    maxEmails: MAILS_MAX,
    silent: true,
  });
  await startSilently(catcher);
  const smtpUrl = `smtp://127.0.0.1:${smtp}`;
  writeFileSync(addressFile(dataDir), smtpUrl);
  const stop = async () => {
    rmSync(addressFile(dataDir), { force: true });
    await catcher.stop();
  };
  return { smtpUrl, stop };
}

/** The package announces itself on the console, in the middle of the set-up's own lines. */
async function startSilently(catcher: MailDev): Promise<void> {
  const { info } = console;
  console.info = () => {};
  try {
    await catcher.start();
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

function addressFile(dataDir: string): string {
  return join(dataDir, "smtp-url");
}
