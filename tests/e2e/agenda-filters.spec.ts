import { expect, type Page, test } from "#tests/support/story.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("A job seeker enters by the door of the home page, and sees only what is for job seekers", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("link", { name: /Je cherche un emploi/ }).click();
    await expect(page).toHaveURL(/\?public=emploi$/);
    await expect(page.getByRole("combobox", { name: "Pour qui" })).toHaveValue("emploi");
    await expect(event(page, "Forum France Travail de Montbrison")).toBeVisible();
    await expect(event(page, "Escape game à la médiathèque de Lezoux")).toHaveCount(0);
  });

  test("A visitor filters the agenda by a form, and keeps the address of the answer", async ({
    page,
  }) => {
    await page.goto("/rendez-vous");
    await page.getByRole("radio", { name: "Forum" }).check();
    await showDates(page);
    await expect(page.getByRole("status")).toHaveText(/^2\srendez-vous$/);

    await page.getByRole("combobox", { name: "Où" }).selectOption("Ambert");
    await showDates(page);
    await expect(page.getByRole("status")).toHaveText(/^1\srendez-vous$/);
    await expect(event(page, "Forum des métiers d’Ambert")).toBeVisible();
    await expect(page.getByRole("radio", { name: "Forum" })).toBeChecked();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      type: "forum",
      lieu: "Ambert",
    });

    await page
      .getByRole("combobox", { name: "Où" })
      .selectOption({ label: "Tout Loire Forez agglomération" });
    await showDates(page);
    await expect(event(page, "Forum France Travail de Montbrison")).toBeVisible();
  });

  test("A visitor filters the agenda by month", async ({ page }) => {
    await page.goto("/rendez-vous");
    const months = page.getByRole("combobox", { name: "Quand" });
    const month = (await months.getByRole("option").nth(1).innerText()).trim();
    await months.selectOption(month);
    await showDates(page);
    await expect(page.getByRole("main").getByRole("heading", { level: 3 }).first()).toHaveText(
      month,
    );
  });

  test("A visitor who asks for what is not there is led back to all dates", async ({ page }) => {
    await page.goto("/rendez-vous?type=job-dating&lieu=Ambert");
    await expect(page.getByRole("heading", { name: "Aucune date pour ce choix" })).toBeVisible();
    await page.getByRole("link", { name: "Voir toutes les dates" }).click();
    await expect(event(page, "Forum des métiers d’Ambert")).toBeVisible();
  });

  test("A visitor with an address of filters that nobody knows still sees dates", async ({
    page,
  }) => {
    const response = await page.goto(`/rendez-vous?type=zzz&mois=13&public=${"a".repeat(500)}`);
    expect(response?.status()).toBe(200);
    await expect(event(page, "Forum des métiers d’Ambert")).toBeVisible();
  });

  test("A visitor finds the dates that are over in the archive", async ({ page }) => {
    await page.goto("/rendez-vous");
    await expect(event(page, "Mini-Entreprise S à Montbrison")).toBeVisible();
    await page.getByRole("link", { name: "Voir les rendez-vous passés" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rendez-vous passés");
    await page.getByRole("link", { name: "Journées portes ouvertes entreprises" }).click();
    await expect(page.getByText("Du 22 au 24 novembre 2023")).toBeVisible();
    await expect(page.getByRole("link", { name: /^S’inscrire/ })).toHaveCount(0);
  });
});

function event(page: Page, title: string) {
  return page.getByRole("listitem").getByRole("link", { name: title, exact: true });
}

function showDates(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Voir les dates" }).click();
}
