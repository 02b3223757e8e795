import { test as base } from "@playwright/test";
import { now } from "#lib/time/clock.ts";

export {
  type APIRequestContext,
  type APIResponse,
  type BrowserContext,
  expect,
  type Page,
  type Route,
} from "@playwright/test";

/** A browser test whose browser has the date of the site: `npm test -- --at DATE` moves both. */
export const test = base.extend<{ dateOfTheSite: undefined }>({
  dateOfTheSite: [
    async ({ context }, use) => {
      if (process.env.CLOCK_OFFSET_SECONDS) await context.clock.install({ time: now() });
      await use(undefined);
    },
    { auto: true },
  ],
});
