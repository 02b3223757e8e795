import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Each size and each scheme once: the colours are the same tokens at every size. */
const LOOKS = [
  { width: 390, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

/**
 * Expects that axe finds nothing on the page as it is now, by any rule, whatever the impact, on a
 * phone by day and on a desk by night; then the page is asked what axe does not see.
 */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  await bringAxe(page);
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectNothingFound(page, [...WCAG, "best-practice"]);
  }
  await expectSoundDocument(page);
  await expectReflow(page);
}

/** A message: its reader's mailbox is the page around it, so that no landmark is asked of it. */
export async function expectAccessibleMessage(page: Page): Promise<void> {
  await bringAxe(page);
  await expectNothingFound(page, WCAG);
}

/** Once for each document: the program is half a megabyte, and each of its runs short beside it. */
async function bringAxe(page: Page): Promise<void> {
  for (const frame of page.frames()) await frame.evaluate(axe.source);
}

async function expectNothingFound(page: Page, runOnly: string[]): Promise<void> {
  const options: RunOptions = { runOnly, resultTypes: ["violations"] };
  const found = await page.evaluate(findViolations, options);
  const { width } = page.viewportSize() ?? {};
  expect.soft(found, `axe on ${page.url()}, ${width} px`).toEqual([]);
}

/** Runs in the page. Colours that are still on their way, or given up, would be judged: they end first. */
async function findViolations(options: RunOptions) {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  const { violations } = await inPage.run(document, options);
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
}

/** One title of the first level, and no identifier twice. */
async function expectSoundDocument(page: Page): Promise<void> {
  const ids = await page
    .locator("[id]")
    .evaluateAll((elements) => elements.map((element) => element.id));
  const repeated = ids.filter((id, position) => ids.indexOf(id) !== position);
  expect.soft(repeated, `identifiers twice on ${page.url()}`).toEqual([]);
  expect.soft(await page.locator("h1").count(), `h1 of ${page.url()}`).toBe(1);
  await expect.soft(page.locator("html")).toHaveAttribute("lang", "fr");
}

/** No sideways scroll on the narrowest screen (WCAG 1.4.10: 320 CSS pixels). */
async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `width of ${page.url()} on a screen of 320 px`).toBeLessThanOrEqual(320);
}

/**
 * Makes the page one that never becomes alive. Where JavaScript is switched off axe waits for ever;
 * this way it sees what a visitor without JavaScript sees.
 */
export async function blockScripts(page: Page): Promise<void> {
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
}
