import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { classes, people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { waitForMail } from "#tests/support/mailbox.ts";
import { fillClassForm, withOwnAddress } from "#tests/support/registration-forms.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand } from "#tests/support/submissions.ts";

/** One more than thirty, with the two adults. */
const class31 = { ...classes.quatriemeB, pupilCount: 29 };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A class of 31 for 30 places asks for a dérogation, and the lead grants it", async ({
      page,
      context,
    }) => {
      const event = await stageEvent({}, [{ capacity: 30 }]);
      const teacher = withOwnAddress(people.camille);
      await page.goto(event.formPath());
      await fillClassForm(page, class31, teacher);
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await expect(page.getByText("Vous êtes 31").first()).toBeVisible();
      await page.getByRole("radio", { name: /^Demander une dérogation/ }).check();
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demande reçue");
      await expect(
        page.getByText(/30.places sont gardées pour vous\. Réponse au plus/),
      ).toBeVisible();
      const asked = await waitForMail({ to: teacher.email, subject: /^Demande reçue/ });
      expect(asked.text).toContain("vous demandez une dérogation");

      await signInAs(context, await appoint("LEAD"));
      await openAsStaff(page, teacher.email);
      await expect(page.getByText(/^Dérogation demandée/)).toBeVisible();
      await page.getByRole("button", { name: "Accorder la dérogation" }).click();
      await expect(page.getByText("Demande validée.")).toBeVisible();
      await waitForMail({ to: teacher.email, subject: /^Confirmation/ });
      const slot = await database().slot.findFirst({ where: { eventId: event.id } });
      expect(slot).toMatchObject({ capacity: 31, booked: 31 });
    });

    test("A class that finds the class places taken chooses the waiting list or a dérogation", async ({
      page,
    }) => {
      const event = await stageEvent({}, [{ capacity: 90, classCapacity: 1 }]);
      await register(classCommand(event.slotIds[0] ?? ""), now());
      const teacher = withOwnAddress(people.dominique);
      await page.goto(event.formPath());
      await expect(
        page.getByRole("radio", { name: /^Rejoindre la liste d’attente/ }),
      ).toBeChecked();
      await fillClassForm(page, classes.troisiemeA, teacher);
      await page.getByRole("radio", { name: /^Demander une dérogation/ }).check();
      await page.getByRole("button", { name: "Envoyer ma demande" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demande reçue");
    });
  });
}

async function openAsStaff(page: Page, email: string): Promise<void> {
  const { id } = await database().registration.findFirstOrThrow({ where: { email } });
  await page.goto(`/gestion/inscriptions/${id}`);
}
