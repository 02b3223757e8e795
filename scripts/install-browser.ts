import { spawnSync } from "node:child_process";
import { findBrowser } from "#tests/support/browser.ts";
import { programOf } from "./run-command.ts";
import { CannotStart } from "./steps.ts";

const PATIENCE_MS = 3 * 60_000;

/**
 * Makes sure that there is a browser for the tests: one that is there, else Playwright's own
 * download, else the system's package where this may be installed.
 * @throws CannotStart
 */
export function installBrowser(): void {
  if (findBrowser()) return;
  console.log("Installing a browser for the tests…");
  run(process.execPath, [programOf("@playwright/test"), "install", "chromium"]);
  if (findBrowser()) return;
  if (process.platform === "linux" && process.getuid?.() === 0) {
    run("apt-get", ["update", "-qq"]);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      if (!findBrowser()) run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
    }
  }
  if (findBrowser()) return;
  throw new CannotStart(
    "The browser tests need Chrome or Chromium: install one, or give its path in BROWSER_PATH.",
  );
}

function run(program: string, words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(program, words, { stdio: "ignore", timeout: PATIENCE_MS, env });
}
