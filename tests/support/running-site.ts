import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A setting of the developer's own would make the tests write to another database or inbox. */
const NOT_INHERITED = ["DATABASE_URL", "SMTP_URL", "MAIL_FROM", "AUTH_SECRET", "APP_URL", "WORKER"];

/** Starts the whole site as `npm start` does, on data of its own, and stops it at the end. */
export default async function startSite(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "site-"));
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir };
  for (const name of NOT_INHERITED) delete env[name];
  const site = spawn(process.execPath, ["scripts/up.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => site.once("exit", () => resolve()));
  const stop = async () => {
    site.kill("SIGTERM");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  const isUp = await new Promise<boolean>((resolve) => {
    site.stdout?.on("data", (text) => {
      process.stdout.write(text);
      if (String(text).includes("Ctrl-C")) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
  if (isUp) return stop;
  await stop();
  throw new Error("The site did not start; see above.");
}
