import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "#lib/is-alive.ts";
import { runPackage } from "./run-command.ts";
import { findServing, markServed } from "./serving.ts";
import { CannotStart, step } from "./steps.ts";

const SOURCES = [
  "{app,components,lib,public}/**/*.*",
  "prisma/schema.prisma",
  "{instrumentation,next.config}.ts",
  "{package-lock,package,tsconfig,tsconfig.site}.json",
];
const STAMP = ".next/made-from";
const LOCK = "node_modules/.building";

/**
 * The key with which Next would seal what an action closes over, and which salts the names of actions.
 * It is no secret: no action closes over a value (tests/unit/app/actions.test.ts). The same for every
 * build, so that a form opened before an update still posts after it.
 */
export const actionsKey = Buffer.from("no action closes over any value.").toString("base64");

/**
 * Builds the site where its sources changed since the last build, and marks the build as served by
 * this process. Copies that start together from one folder wait for each other.
 * @returns takes the mark away.
 * @throws CannotStart where another copy serves the build that would be replaced.
 */
export async function buildWhereChanged(): Promise<() => Promise<void>> {
  await takeLock();
  try {
    const wanted = hashOfSources();
    if (readStamp() !== wanted) {
      refuseWhileServed();
      await step("Building the site", build);
      writeFileSync(STAMP, wanted);
    }
    const takeMarkAway = markServed(process.cwd());
    return async () => takeMarkAway();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/**
 * Looks before anything is opened or migrated whether the build may be replaced.
 * @throws CannotStart where sources changed and another copy serves the build
 */
export function refuseToReplaceServed(): void {
  if (readStamp() !== hashOfSources()) refuseWhileServed();
}

async function build(): Promise<void> {
  rmSync(STAMP, { force: true });
  const environment = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  };
  const { isOk, output } = await runPackage("next", ["build"], { environment });
  if (!isOk) throw new CannotStart(`The site could not be built:\n${output}`);
}

function hashOfSources(): string {
  const hash = createHash("sha256").update(process.version).update(actionsKey);
  const isSource = (path: string) => !path.includes("/generated/") && statSync(path).isFile();
  for (const file of globSync(SOURCES).filter(isSource).sort()) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function readStamp(): string {
  try {
    return readFileSync(STAMP, "utf8");
  } catch {
    return "";
  }
}

function refuseWhileServed(): void {
  const pid = findServing(process.cwd());
  if (pid === null) return;
  throw new CannotStart(
    `The sources have changed, but process ${pid} still serves the present build: stop it first.`,
  );
}

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      return;
    } catch {
      const holder = Number(readFileSync(LOCK, "utf8"));
      if (holder && !isAlive(holder)) rmSync(LOCK, { force: true });
      else await pause(200);
    }
  }
}
