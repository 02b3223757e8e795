import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type RunOnly = { type: "tag" | "rule"; values: string[] };

const EVERYTHING: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** What a dark scheme can change: all else that axe looks at is the same markup at the same size. */
const COLOURS: RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/**
 * Expects that axe finds nothing on the page as it is now, whatever the impact, on a phone and on a
 * desk, by day and by night; then the page is asked what axe does not see.
 */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await expectNothingFound(page, EVERYTHING);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNothingFound(page, COLOURS);
  }
  await expectSoundDocument(page);
  await expectReflow(page);
}

/** A message: its reader's mailbox is the page around it, so that no landmark is asked of it. */
export async function expectAccessibleMessage(page: Page): Promise<void> {
  const values = EVERYTHING.values.filter((tag) => tag !== "best-practice");
  await expectNothingFound(page, { type: "tag", values });
}

async function expectNothingFound(page: Page, runOnly: RunOnly): Promise<void> {
  // Colours that are still on their way would be judged.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly, resultTypes: ["violations"] })
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
  const { width } = page.viewportSize() ?? {};
  expect.soft(found, `axe on ${page.url()}, ${width} px`).toEqual([]);
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
