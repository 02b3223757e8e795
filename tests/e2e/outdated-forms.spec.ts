import { newReference, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, type Route, test } from "#tests/support/story.ts";

/** As this build would be asked by a page of an older one: no action of it has this name. */
const olderAction = `60${"ab".repeat(20)}`;

function askAsOlderBuild(route: Route): Promise<void> {
  const asked = route.request();
  if (asked.method() !== "POST") return route.continue();
  const { "next-action": action, ...headers } = asked.headers();
  if (action) return route.continue({ headers: { ...headers, "next-action": olderAction } });
  const postData = asked.postData()?.replace(/"id":"[0-9a-f]{42}"/, `"id":"${olderAction}"`);
  return route.continue({ postData });
}

async function fillIn(page: Page, school: string) {
  await page.getByLabel("Nom de l’établissement").fill(school);
  await page.getByLabel("Nom de la classe").fill("4e B <i>");
  await page.getByLabel("Prénom").fill("Zoé");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A teacher whose form is of an older version reads again what was typed", async ({
      page,
    }) => {
      const event = await stageEvent();
      const school = `Collège ${newReference()}`;
      await page.goto(event.formPath());
      await page.route("**/inscription*", askAsOlderBuild);
      await fillIn(page, school);
      const answered = page.waitForResponse(
        (one) =>
          one.status() === 409 && one.headers()["content-type"]?.startsWith("text/html") === true,
      );
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      const answer = await answered;

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Ouvrez le formulaire de nouveau",
      );
      await expect(page).toHaveTitle(/^Formulaire à ouvrir de nouveau/);
      const typed = page.locator(".typed-again");
      for (const words of [school, "4e B <i>", "Zoé"]) await expect(typed).toContainText(words);
      await expect(page.locator("main")).not.toContainText(event.slotIds[0] ?? "no slot");
      expect(answer.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-/);
      expect(await answer.text()).not.toContain("<script");

      const opened = page.context().waitForEvent("page");
      await page.getByRole("link", { name: /Ouvrir le formulaire/ }).click();
      const form = await opened;
      await expect(form.getByLabel("Nom de la classe")).toBeVisible();
    });
  });
}
