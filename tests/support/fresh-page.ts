import { expect, type Page } from "@playwright/test";

/**
 * Expects words on a cached page, which may be a second old: it is opened again until it says them.
 * @param words as people read them
 */
export async function expectSoon(
  page: Page,
  path: string,
  words: string | RegExp,
  withinMs = 15_000,
): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(words)).toBeVisible({ timeout: 50 });
  }).toPass({ timeout: withinMs, intervals: [100] });
}
