import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A copy of the site on the same build, with settings of its own, and all that it printed. */
export type OwnCopy = { url: string; output: () => string; stop: () => Promise<void> };

/** Starts `scripts/web.ts` as `npm start` does, and waits until it answers. */
export async function startOwnCopy(settings: Record<string, string>): Promise<OwnCopy> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", ...settings };
  const site = spawn(process.execPath, ["scripts/web.ts"], {
    env: { ...env, PORT: String(port) } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [site.stdout, site.stderr])
    stream?.on("data", (text) => {
      printed += String(text);
    });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, site);
  const stop = async () => {
    const ended = once(site, "exit");
    site.kill("SIGTERM");
    await ended;
  };
  return { url, output: () => printed, stop };
}

async function answers(url: string, site: ChildProcess): Promise<void> {
  while (site.exitCode === null) {
    const response = await fetch(`${url}/health/live`).catch(() => null);
    if (response?.ok) return;
    await pause(50);
  }
  throw new Error("The copy did not start.");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}
