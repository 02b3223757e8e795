import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Expects that axe finds nothing on the page as it is now, whatever the impact. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/**
 * Makes the page one that never becomes alive. Where JavaScript is switched off axe waits for ever;
 * this way it sees what a visitor without JavaScript sees.
 */
export async function blockScripts(page: Page): Promise<void> {
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
}
