import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Counts } from "./checks.ts";
import { runPackage } from "./run-command.ts";

const results = mkdtempSync(join(tmpdir(), "results-"));

/** Runs the unit or integration tests (`words` are Vitest's own) and counts them. */
export async function runVitest(...words: string[]): Promise<Counts> {
  const file = join(results, `${words.join("-").replace(/\W/g, "")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { isOk } = await runPackage("vitest", ["run", ...reporters, ...words], { isShown: true });
  const report = readReport(file);
  return count(isOk, report?.numPassedTests, report?.numFailedTests);
}

/** Runs the browser tests on the production build and counts them. */
export async function runPlaywright(): Promise<Counts> {
  const file = join(results, "browser.json");
  const environment = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const words = ["test", "--reporter=list,json"];
  const { isOk } = await runPackage("@playwright/test", words, { environment, isShown: true });
  const stats = readReport(file)?.stats;
  return count(isOk, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected);
}

/** A runner that ends badly without a failed test, at its set-up for example, counts as one. */
function count(isOk: boolean, passed = 0, failed = 0): Counts {
  return { passed, failed: isOk ? failed : Math.max(failed, 1) };
}

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
};

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
