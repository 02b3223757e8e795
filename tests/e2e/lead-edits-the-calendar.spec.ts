import { now } from "#lib/time/clock.ts";
import { parisDate } from "#lib/time/paris.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { newReference } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

/** Farther than the days that other stories reckon with, and nearer than what is refused. */
const year = parisDate(now()).year + 2;

for (const [javaScriptEnabled, number, month] of [
  [true, "05", "mai"],
  [false, "06", "juin"],
] as const) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("The lead adds holidays, changes them, and takes them out", async ({ page, context }) => {
      await signInAs(context, await appoint("LEAD"));
      const name = `Pont ${newReference()} (à confirmer)`;
      await page.goto("/gestion/calendrier");
      const add = page.getByRole("region", { name: "Ajouter des vacances" });
      const fill = async (startsOn: string, resumesOn: string) => {
        await add.getByRole("textbox", { name: "Nom" }).fill(name);
        await add.getByLabel("Premier jour sans classe").fill(startsOn);
        await add.getByLabel("Jour de la reprise").fill(resumesOn);
        await add.getByRole("button", { name: "Ajouter au calendrier" }).click();
      };
      await fill("2025-12-24", "2025-12-26");
      await expect(page.getByText(/Ces jours sont déjà dans «.Noël 2025.»/).first()).toBeVisible();
      await fill("2072-12-19", "2073-01-04");
      await expect(page.getByText(/dans plus de trois ans/).first()).toBeVisible();
      await fill(`${year}-${number}-14`, `${year}-${number}-18`);
      await expect(page.getByText("Des dates sont à confirmer")).toBeVisible();
      await page.getByRole("link", { name, exact: true }).click();

      await page.getByLabel("Jour de la reprise").fill(`${year}-${number}-19`);
      await page.getByRole("button", { name: "Enregistrer" }).click();
      const row = page.getByRole("row").filter({ hasText: name });
      await expect(row).toContainText(`19\u00A0${month}\u00A0${year}`);

      await row.getByRole("link", { name }).click();
      await page.getByRole("button", { name: "Oui, retirer du calendrier" }).click();
      await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(0);
      await expect(page.getByText(`Vacances retirées\u00A0: ${name}`)).toBeVisible();
    });
  });
}

test("A lead with a disability can use the page of one holiday", async ({ page, context }) => {
  await signInAs(context, await appoint("LEAD"));
  const { id } = await database().schoolHoliday.findFirstOrThrow();
  await page.goto(`/gestion/calendrier/${id}`);
  await expectAccessibleEverywhere(page);
});

test("An organiser does not see the calendar of the territory", async ({ page, context }) => {
  await signInAs(context, await appoint("ORGANISER"));
  expect((await page.goto("/gestion/calendrier"))?.status()).toBe(404);
  await page.goto("/gestion");
  await expect(page.getByRole("link", { name: "Calendrier scolaire" })).toHaveCount(0);
});
