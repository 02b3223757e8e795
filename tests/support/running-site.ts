import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { keptSecret } from "#scripts/kept-secret.ts";
import { findMailCatcher } from "#scripts/mail-catcher.ts";
import { publishSettings, resolveSettings } from "#scripts/resolve-settings.ts";

/** A setting of the developer's own would make the tests write to another database or inbox. */
const NOT_INHERITED = ["DATABASE_URL", "SMTP_URL", "MAIL_FROM", "AUTH_SECRET", "APP_URL", "WORKER"];

/** Starts the whole site as `npm start` does, on data of its own, and stops it at the end. */
export default async function startSite(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "site-"));
  for (const name of NOT_INHERITED) delete process.env[name];
  process.env.DATA_DIR = dataDir;
  const site = spawn(process.execPath, ["scripts/up.ts"], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => site.once("exit", () => resolve()));
  const stop = async () => {
    site.kill("SIGTERM");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  if (await comesUp(site, ended)) {
    await shareSettings(dataDir);
    return stop;
  }
  await stop();
  throw new Error("The site did not start; see above.");
}

function comesUp(site: ChildProcess, ended: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    site.stdout?.on("data", (text) => {
      process.stdout.write(text);
      if (String(text).includes("Ctrl-C")) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
}

/** Lets the stories reach the site's own database, to set their scene: workers inherit these. */
async function shareSettings(dataDir: string): Promise<void> {
  const folder = join(dataDir, "postgres");
  const password = keptSecret(dataDir, "database-password");
  const { url } = await startEmbeddedDatabase({ folder, password });
  publishSettings(resolveSettings("serve"), url, findMailCatcher(dataDir) ?? "");
}
