import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { CannotStart } from "./steps.ts";

const ANSWER_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 8_000;

type Where = { port: number; host: string; folder?: string; settings?: Record<string, string> };

type Server = {
  /** Of the process that serves: the bench reads what it costs. */
  pid: number;
  stop: () => Promise<void>;
  /** Ends it as a power cut would, and tells nobody. */
  kill: () => Promise<void>;
};

/**
 * Starts the site as a child process and waits until the site answers.
 * @param mode `start` serves the build; `dev` compiles at each change.
 * @param where `folder` holds other sources with their build, `settings` what differs from this
 * process's own: the bench and the tests have some.
 * @param onEnd is called if the server ends by itself.
 */
export async function serve(
  mode: "start" | "dev",
  { port, host, folder, settings }: Where,
  onEnd: (error: Error) => void,
): Promise<Server> {
  const NODE_ENV = mode === "start" ? "production" : "development";
  const own = { NODE_ENV, NEXT_TELEMETRY_DISABLED: "1", PORT: String(port), HOST: host } as const;
  const child = spawn(process.execPath, ["scripts/web.ts"], {
    cwd: folder,
    env: { ...process.env, ...settings, ...own },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.pipe(process.stderr);
  let greeting = "";
  const keepGreeting = (text: Buffer) => {
    greeting += text;
  };
  child.stdout.on("data", keepGreeting);
  child.once("exit", (code) => onEnd(new CannotStart(`The server ended (${code}).\n${greeting}`)));
  await answers(`http://${addressOf(host)}:${port}/health/live`, child);
  child.stdout.off("data", keepGreeting);
  // Next greets with its own address and timings; only what the site itself logged is passed on.
  const isLogged = (line: string) => line.startsWith("{") && !line.includes('"what":"console"');
  const logged = greeting.split("\n").filter(isLogged);
  for (const line of logged) console.log(line);
  child.stdout.pipe(process.stdout);
  return { pid: child.pid ?? 0, stop: () => end(child), kill: () => kill(child) };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  while (child.exitCode === null && performance.now() < deadline) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await pause(50);
  }
  child.kill("SIGKILL");
  throw new CannotStart(`The site did not answer at ${url}.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(patience);
}

async function kill(child: ChildProcess): Promise<void> {
  child.removeAllListeners("exit");
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

function addressOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
