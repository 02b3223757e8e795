import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** The shell first: without the window that nobody looks at, a page costs less than half. */
const NAMES = [
  "chromium-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
];

/** Switches for a browser in a container: no sandbox, no GPU, and nothing asked of the internet. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The pages of a worker share one renderer: starting one for each costs a fourteenth of the time.
  "--renderer-process-limit=1",
];

/** A Chrome or Chromium: named by BROWSER_PATH, on the PATH, or downloaded by Playwright. */
export function findBrowser(): string | undefined {
  const named = process.env.BROWSER_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find(isProgram);
}

function isProgram(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
