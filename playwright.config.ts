import { defineConfig, devices } from "@playwright/test";
import { findFreePort } from "#lib/free-port.ts";
import { browserArguments, findBrowser } from "#tests/support/browser.ts";

// The workers read this file too: what it draws once is handed on to them in the environment.
process.env.PORT = process.env.E2E_PORT ??= String(await findFreePort());
process.env.MAILBOX_PORT = process.env.E2E_MAILBOX_PORT ??= String(await findFreePort());
const baseURL = `http://localhost:${process.env.PORT}`;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "tests/support/running-site.ts",
  outputDir: "test-results",
  // Two cores serve the site, its database and the browsers.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  // On a busy machine an answer may take long; one that never comes still fails the test.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // A trace costs each test a tenth: `--trace on` where one fails and its page is wanted.
    trace: "off",
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
});
