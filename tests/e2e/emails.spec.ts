import { sampleEmails } from "#lib/email/facts/sample-emails.ts";
import { sender } from "#lib/email/facts/sample-facts.ts";
import { expectAccessibleMessage } from "#tests/support/axe.ts";
import { expect, type Page, test } from "#tests/support/story.ts";

for (const { key, email } of sampleEmails(sender)) {
  test(`The message ${key} is read by everybody: as a page, on a phone, as text alone`, async ({
    page,
  }, testInfo) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(email.html, { waitUntil: "load" });
    for (const width of [600, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const body = await page.screenshot({ fullPage: true });
      await testInfo.attach(`${key}-${width}`, { body, contentType: "image/png" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await expectAccessibleMessage(page);
    expect(asked).toEqual([]);
    await expectSameFactsInText(page, email.text);
    expectOrder(email.text);
    expectOrder(await page.locator("body").innerText());
  });
}

/** Whatever the page of a message says, and wherever it leads, is in its text. */
async function expectSameFactsInText(page: Page, text: string): Promise<void> {
  const said = await page.locator("h1, p, dt, dd, a").allInnerTexts();
  for (const words of said) expect(onOneLine(text)).toContain(onOneLine(words));
  const links = await page
    .locator("a")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  for (const link of links) expect(text).toContain(link.replace("mailto:", ""));
}

/** The facts, whom to ask, who writes, why, and personal data: in this order where they are said. */
function expectOrder(text: string): void {
  const steps = [
    "Rendez-vous\u00A0",
    "Date",
    "Lieu",
    "Nombre",
    "Une question",
    "Structure porteuse",
  ];
  const positions = [...steps, "Vous recevez ce courriel", "Données personnelles"]
    .map((step) => text.indexOf(step))
    .filter((position) => position >= 0);
  expect(positions.length).toBeGreaterThanOrEqual(4);
  expect(positions).toEqual([...positions].sort((one, other) => one - other));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
