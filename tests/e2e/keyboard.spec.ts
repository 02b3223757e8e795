import { classes } from "#territory/sample/cast.ts";
import { walkTo } from "#tests/support/keyboard.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

test("A teacher with a keyboard only reaches every field, in order, and sees where she is", async ({
  page,
}) => {
  const event = await stageEvent();
  await page.goto(event.formPath());
  const stops = await walkTo(page, "Inscrire ma classe");
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const names = [...new Set(stops.map(({ what }) => what))];
  expect(names[0]).toBe("Aller au contenu");
  const controls = page.getByRole("main").locator(":is(input, select, summary):visible");
  const fields = await controls.evaluateAll((nodes) =>
    nodes.map((node) => node.getAttribute("name") ?? node.textContent),
  );
  expect(fields.length).toBeGreaterThan(15);
  expect(names.filter((name) => fields.includes(name))).toEqual([...new Set(fields)]);
});

test("A teacher with a keyboard only skips the menu, fills the form and sends it", async ({
  page,
}) => {
  const event = await stageEvent();
  const { className, pupilCount } = classes.quatriemeB;
  await page.goto(event.formPath());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#contenu$/);
  await page.getByRole("textbox", { name: "Nom de la classe" }).focus();
  await page.keyboard.type(className);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: "6e", exact: true })).toBeChecked();
  await page.getByRole("textbox", { name: "Nombre d’élèves" }).focus();
  await page.keyboard.type(String(pupilCount));
  await page.keyboard.press("Enter");

  const summary = page.getByRole("region", { name: /réponses à corriger/ });
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Nom de l’établissement" })).toBeFocused();
});

test("A visitor who forces their own colours still sees the borders of what can be pressed", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/rendez-vous/escape-game-lezoux-mercredi");
  for (const name of [/^S’inscrire/, /^Rejoindre/]) {
    const link = page.getByRole("link", { name }).first();
    const border = await link.evaluate((node) => getComputedStyle(node).borderTopWidth);
    expect(Number.parseFloat(border)).toBeGreaterThan(0);
  }
  const cells = page.locator(".capacity__cells > *").first();
  expect(await cells.evaluate((node) => getComputedStyle(node).borderTopWidth)).not.toBe("0px");
});
