import { classes, people } from "#territory/sample/cast.ts";
import { expectSoon } from "#tests/support/fresh-page.ts";
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import { fillClassForm, withOwnAddress } from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";

const { quatriemeB } = classes;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A teacher books a class from the agenda, then cancels it", async ({ page }) => {
      const event = await stageEvent({}, [{ capacity: 60, classCapacity: 2 }]);
      const teacher = withOwnAddress(people.camille);
      await page.goto("/rendez-vous?public=classe");
      await page.getByRole("link", { name: event.title }).click();
      await page.getByRole("link", { name: /^S’inscrire/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inscrire une classe");

      await fillClassForm(page, quatriemeB, teacher, "collège de demonstration");
      await send(page);
      await page.getByRole("radio", { name: "Collège de démonstration, Lezoux" }).check();
      await send(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      await expectTicketByMail(page, teacher.email);
      await expectSoon(page, event.path, "32 places restantes");

      await cancelByTheMail(page, teacher.email);
      await expectSoon(page, event.path, "60 places restantes");
    });

    test("A teacher reads what is missing, and loses no answer", async ({ page }) => {
      const event = await stageEvent();
      await page.goto(event.formPath());
      await page.getByRole("textbox", { name: "Nom de la classe" }).fill("4e B");
      await page.getByRole("checkbox", { name: "4e", exact: true }).check();
      await page.getByRole("textbox", { name: "Nombre d’élèves" }).fill("0");
      await page.getByRole("combobox", { name: "Transport" }).selectOption("En car");
      await page.getByRole("textbox", { name: "Courriel" }).fill("camille.exemple");
      await send(page);

      const summary = page.getByRole("region", { name: "6 réponses à corriger" });
      await expect(summary).toBeFocused();
      await expect(summary.getByRole("link")).toHaveText([
        "Écrivez le nom de votre établissement.",
        "Écrivez le nombre d’élèves, entre 1 et 200.",
        "Écrivez votre prénom.",
        "Écrivez votre nom.",
        "Il manque le signe @ dans votre courriel.",
        "Écrivez votre numéro de téléphone.",
      ]);
      if (javaScriptEnabled) await expect(page).toHaveTitle(/^6\serreurs – /);
      await expectKeptAnswers(page);

      await summary.getByRole("link", { name: "Il manque le signe @" }).click();
      const email = page.getByRole("textbox", { name: "Courriel" });
      await expect(email).toBeFocused();
      await expect(email).toHaveAccessibleDescription(/Il manque le signe @/);
    });
  });
}

function send(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Inscrire ma classe" }).click();
}

async function expectKeptAnswers(page: Page): Promise<void> {
  await expect(page.getByRole("textbox", { name: "Nom de la classe" })).toHaveValue("4e B");
  await expect(page.getByRole("checkbox", { name: "4e", exact: true })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Nombre d’élèves" })).toHaveValue("0");
  await expect(page.getByRole("combobox", { name: "Transport" })).toHaveValue("COACH");
  await expect(page.getByRole("textbox", { name: "Courriel" })).toHaveValue("camille.exemple");
}

/** The page and the mail say the same, and lead to each other. */
async function expectTicketByMail(page: Page, address: string): Promise<void> {
  const ticket = page.getByRole("region", { name: "Votre billet" });
  await expect(ticket.getByRole("img", { name: "Code à montrer à l’accueil" })).toBeVisible();
  const mail = await waitForMail({ to: address, subject: /^Confirmation/ });
  expect(mail.text).toContain(await ticket.getByText(/^THI-/).innerText());
  expect(mail.attachments?.map(({ contentType }) => contentType)).toContain("text/calendar");
  expect(findLink(mail, "/inscriptions/")).toBe(page.url());
}

async function cancelByTheMail(page: Page, address: string): Promise<void> {
  const mail = await waitForMail({ to: address, subject: /^Confirmation/ });
  await page.goto(findLink(mail, "/inscriptions/"));
  await page.getByText("Annuler mon inscription").click();
  await page.getByRole("textbox", { name: "Raison" }).fill("La sortie est reportée.");
  await page.getByRole("button", { name: "Oui, j’annule" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("C’est annulé");
  await waitForMail({ to: address, subject: /^Annulation/ });
}
