import { venues } from "#territory/sample/cast.ts";
import { expectSoon } from "#tests/support/fresh-page.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, newReference } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(async ({ context }) => signInAs(context, await appoint("LEAD")));

    test("The lead creates an event and its slot, publishes it, and sees it in the agenda", async ({
      page,
    }) => {
      const title = `Café des métiers ${newReference()}`;
      await page.goto("/gestion");
      await page.getByRole("link", { name: "Nouveau rendez-vous" }).click();
      await createDraft(page, title);
      await page.getByRole("checkbox", { name: "Demandeurs d’emploi" }).check();
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByText("Brouillon", { exact: true })).toBeVisible();
      await expect(page.getByText("Le rendez-vous est enregistré.")).toBeVisible();
      const eventPage = page.url();

      await addSlot(page);
      await expect(page.getByText("12 places restantes")).toBeVisible();
      await publish(page);
      await expectSoon(page, "/rendez-vous", title);
      await page.getByRole("link", { name: title }).click();
      await page.getByRole("link", { name: /^S’inscrire/ }).click();
      await expect(page.getByRole("button", { name: "M’inscrire" })).toBeVisible();

      await page.goto(eventPage);
      await page.getByRole("link", { name: "Voir la page publique" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    });

    test("The lead reads what is missing in a new event, and loses no answer", async ({ page }) => {
      await page.goto("/gestion/rendez-vous/nouveau");
      await page.getByRole("textbox", { name: "Titre" }).fill("Forum");
      await page.getByRole("button", { name: "Créer le brouillon" }).click();
      await expect(page.getByRole("region", { name: /réponses à corriger/ })).toBeFocused();
      await expect(page.getByRole("textbox", { name: "Titre" })).toHaveValue("Forum");
      await expect(page.getByText("Choisissez le type de rendez-vous.").first()).toBeVisible();
    });

    test("The lead cancels an event, and the public reads why", async ({ page }) => {
      const title = `Café des métiers ${newReference()}`;
      await page.goto("/gestion/rendez-vous/nouveau");
      await createDraft(page, title);
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await addSlot(page);
      await publish(page);
      await page.getByText("Annuler ce rendez-vous").click();
      await page.getByRole("textbox", { name: "Raison" }).fill("La salle est fermée.");
      await page.getByRole("button", { name: "Oui, annuler le rendez-vous" }).click();
      await expect(page.getByText("Ce rendez-vous est annulé")).toBeVisible();
      await page.getByRole("link", { name: "Voir la page publique" }).click();
      await expectSoon(page, page.url(), /La salle est fermée\./);
    });
  });
}

async function createDraft(page: Page, title: string): Promise<void> {
  await page.getByRole("combobox", { name: "Type" }).selectOption("Autre rendez-vous");
  await page.getByRole("textbox", { name: "Titre" }).fill(title);
  await page.getByRole("textbox", { name: "En une phrase" }).fill("Deux parcours, racontés.");
  await page.getByRole("combobox", { name: "Lieu" }).selectOption(venues.thiers.id);
  await page.getByRole("button", { name: "Créer le brouillon" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Modifier le rendez-vous");
}

/** By the list of what to look at; the page then says that it is done. */
async function publish(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Vérifier et publier" }).click();
  await page.getByRole("button", { name: "Publier dans l’agenda" }).click();
  await expect(page.getByText("Le rendez-vous est publié dans l’agenda.")).toBeVisible();
  await expect(page.getByText("Publié", { exact: true })).toBeVisible();
}

async function addSlot(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Ajouter un créneau" }).click();
  await page.getByLabel("Jour").fill(
    hoursFromNow(20 * 24)
      .toISOString()
      .slice(0, 10),
  );
  await page.getByLabel("Début").fill("16:00");
  await page.getByLabel("Fin").fill("17:30");
  await page.getByRole("textbox", { name: "Places, en personnes" }).fill("12");
  await page.getByRole("button", { name: "Ajouter le créneau" }).click();
}
