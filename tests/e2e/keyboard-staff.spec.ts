import { register } from "#lib/services/registrations/register/register.ts";
import { walkTo } from "#tests/support/keyboard.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

test.beforeEach(async ({ context }) => signInAs(context, await appoint("LEAD")));

test("The lead with a keyboard only reaches every field of an event, and mends what is wrong", async ({
  page,
}) => {
  await page.goto("/gestion/rendez-vous/nouveau");
  const stops = await walkTo(page, "Créer le brouillon");
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const names = stops.map(({ what }) => what);
  expect(names[0]).toBe("Aller au contenu");
  const controls = page.getByRole("main").locator(":is(input, select, textarea, summary):visible");
  const fields = await controls.evaluateAll((nodes) =>
    nodes.map((node) => node.getAttribute("name") ?? node.textContent),
  );
  expect(names.filter((name) => fields.includes(name))).toEqual(fields);

  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "3 réponses à corriger" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Type" })).toBeFocused();
});

test("A helper with a keyboard only takes attendance, and never loses the place", async ({
  page,
}) => {
  await page.goto(await attendanceOfNow());
  const stops = await walkTo(page, "Ajouter comme présent");
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);

  await page.getByRole("textbox", { name: "Élèves présents" }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("24");
  await page.keyboard.press("Enter");
  await expect(page.getByText("24 élèves et 2 adultes, comptés à")).toBeVisible();
  await expectPlaceKept(page);

  await page.getByRole("button", { name: "Présent : Lou Exemple" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Présent à")).toBeVisible();
  await expectPlaceKept(page);

  for (const mark of ["Absent", "Excusé"]) {
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `${mark} : Lou Exemple` }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Annuler : Lou Exemple" })).toBeFocused();
  }

  await page.getByRole("textbox", { name: "Prénom" }).focus();
  await page.keyboard.type("Andréa");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Essai");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Andréa Essai" })).toBeVisible();
  await expectPlaceKept(page);
});

test("The lead with a keyboard only cancels a registration, and writes why", async ({ page }) => {
  const event = await stageEvent({ audiences: ["PUBLIC"] });
  await register(personCommand(event.slotIds[0] ?? ""), hoursFromNow(-1));
  await page.goto(`/gestion/rendez-vous/${event.id}`);
  await page.getByRole("link", { name: /Exemple Lou/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Annuler l’inscription", { exact: true }).first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Machine en panne");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Machine en panne").first()).toBeVisible();
  await expect(page.getByText("Annulée").first()).toBeVisible();
});

test("A member of staff who forces their own colours still sees what can be pressed or typed", async ({
  page,
}) => {
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"], needsValidation: true });
  await register(classCommand(event.slotIds[0] ?? ""), hoursFromNow(-1));
  await page.emulateMedia({ forcedColors: "active" });
  for (const path of [
    "/gestion",
    await attendanceOfNow(),
    `/gestion/rendez-vous/${event.id}`,
    `/gestion/rendez-vous/${event.id}/modifier`,
    "/gestion/courriels",
    "/gestion/calendrier",
  ]) {
    await page.goto(path);
    const controls = page.locator(":is(button, .button, input, select, textarea):visible");
    const unseen = await controls.evaluateAll(namesWithoutEdge);
    expect.soft(unseen, path).toEqual([]);
  }
});

/** Runs in the page: what neither a border nor an underline shows, now that grounds are gone. */
function namesWithoutEdge(nodes: Element[]): string[] {
  const isDrawn = (node: Element | null) => {
    if (!node) return false;
    const { borderTopWidth, borderBottomWidth, textDecorationLine } = getComputedStyle(node);
    const hasBorder = [borderTopWidth, borderBottomWidth].some(
      (width) => Number.parseFloat(width) > 0,
    );
    return hasBorder || textDecorationLine.includes("underline");
  };
  return nodes
    .filter((node) => ![node, node.parentElement, node.nextElementSibling].some(isDrawn))
    .map((node) => node.textContent?.trim() || (node.getAttribute("name") ?? node.outerHTML));
}

/** The keyboard goes on from where it was, not from the top of the page. */
async function expectPlaceKept(page: Page): Promise<void> {
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await expect.poll(isLost).toBe(false);
}

/** The page of a slot that begins now, for a class of 26 and Lou. */
async function attendanceOfNow(): Promise<string> {
  const startsAt = hoursFromNow(0);
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] }, [{ capacity: 60, startsAt }]);
  const slotId = event.slotIds[0] ?? "";
  await register(classCommand(slotId), hoursFromNow(-1));
  await register(personCommand(slotId), hoursFromNow(-1));
  return `/gestion/creneaux/${slotId}/presence`;
}
