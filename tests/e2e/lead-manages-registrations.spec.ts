import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(async ({ context }) => signInAs(context, await appoint("LEAD")));

    test("The lead cancels a registration, and the person reads why", async ({ page }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
      const lou = withOwnAddress(people.lou);
      await register(personCommand(event.slotIds[0] ?? "", { email: lou.email }), now());
      await page.goto(`/gestion/rendez-vous/${event.id}`);
      await page.getByRole("link", { name: "Exemple Lou" }).click();
      await page.getByText("Annuler l’inscription", { exact: true }).click();
      await page.getByRole("button", { name: "Oui, annuler l’inscription" }).click();
      const reason = page.getByRole("textbox", { name: "Raison" });
      await expect(reason).toHaveAccessibleDescription(/Écrivez/);
      await reason.fill("L’atelier est en travaux.");
      await page.getByRole("button", { name: "Oui, annuler l’inscription" }).click();

      await expect(page.getByText("Inscription annulée.")).toBeVisible();
      await expect(page.getByText(/^Annulée par l’équipe/)).toBeVisible();
      const mail = await waitForMail({ to: lou.email, subject: /^Annulation/ });
      expect(mail.text).toContain("L’atelier est en travaux.");
      const slot = await database().slot.findFirst({ where: { eventId: event.id } });
      expect(slot?.booked).toBe(0);
    });

    test("The lead validates a class that asked, and refuses another", async ({ page }) => {
      const event = await stageEvent({ needsValidation: true }, [{ capacity: 90 }]);
      const teacher = withOwnAddress(people.camille);
      for (const className of ["4e B", "3e A"]) {
        const command = classCommand(event.slotIds[0] ?? "", { email: teacher.email, className });
        await register(command, now());
      }
      await waitForMail({ to: teacher.email, subject: /^Demande reçue/ });
      await page.goto(`/gestion/rendez-vous/${event.id}?etat=PENDING`);
      await page.getByRole("link", { name: "4e B" }).click();
      await page.getByRole("button", { name: "Valider la demande" }).click();
      await expect(page.getByText("Demande validée.")).toBeVisible();
      await waitForMail({ to: teacher.email, subject: /^Confirmation/ });

      await page.goto(`/gestion/rendez-vous/${event.id}?etat=PENDING`);
      await expect(page.getByRole("link", { name: "4e B" })).toHaveCount(0);
      await page.getByRole("link", { name: "3e A" }).click();
      await page.getByText("Refuser la demande", { exact: true }).click();
      await page.getByRole("button", { name: "Oui, refuser la demande" }).click();
      const reason = page.getByRole("textbox", { name: "Raison" }).first();
      await expect(reason).toHaveAccessibleDescription(/Écrivez/);
      await reason.fill("Cette visite est réservée aux lycées.");
      await page.getByRole("button", { name: "Oui, refuser la demande" }).click();
      await expect(page.getByText("Demande refusée. 1 courriel part.")).toBeVisible();
      const mail = await waitForMail({ to: teacher.email, subject: /Demande refusée/ });
      expect(mail.text).toContain("Cette visite est réservée aux lycées.");
    });

    test("The lead finds a registration by its name, its kind and its status", async ({ page }) => {
      const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] }, [{ capacity: 90 }]);
      const slotId = event.slotIds[0] ?? "";
      await register(classCommand(slotId), now());
      await register(personCommand(slotId, { lastName: "Modèle" }), now());
      await page.goto(`/gestion/rendez-vous/${event.id}`);
      const rows = page.getByRole("table", { name: "Liste des inscriptions" }).getByRole("row");
      await expect(rows).toHaveCount(3);
      await page.getByRole("searchbox", { name: "Chercher" }).fill("MODELE");
      await page.getByRole("button", { name: "Afficher" }).click();
      await expect(rows).toHaveCount(2);
      await page.getByRole("searchbox", { name: "Chercher" }).fill("");
      await page.getByRole("combobox", { name: "Genre" }).selectOption("Classe");
      await page.getByRole("button", { name: "Afficher" }).click();
      await expect(page.getByRole("link", { name: /Collège de démonstration/ })).toBeVisible();
      await expect(rows).toHaveCount(2);
      await page.getByRole("combobox", { name: "État" }).selectOption("Annulée");
      await page.getByRole("button", { name: "Afficher" }).click();
      await expect(page.getByText("Aucune inscription ne répond à ce choix")).toBeVisible();
    });
  });
}
