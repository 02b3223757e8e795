import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { classes, people } from "#territory/sample/cast.ts";
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import {
  fillClassForm,
  fillPersonForm,
  withOwnAddress,
} from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

type Command = ReturnType<typeof personCommand> | ReturnType<typeof classCommand>;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A person who waits gets the place that somebody gives back", async ({ page }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] }, [{ capacity: 1 }]);
      const first = await registerBefore(personCommand(event.slotIds[0] ?? ""));
      const lou = withOwnAddress(people.lou);

      await page.goto(event.formPath());
      await expect(page.getByText("La liste d’attente est ouverte")).toBeVisible();
      await fillPersonForm(page, lou);
      await page.getByRole("button", { name: "Rejoindre la liste d’attente" }).click();
      await expectAnswer(page, "Liste d’attente");
      await expect(page.getByText("Vous êtes en tête de la liste d’attente.")).toBeVisible();
      const waiting = await waitForMail({ to: lou.email, subject: /^Liste d’attente/ });
      expect(waiting.text).toContain("Vous êtes en tête de la liste d’attente.");

      await cancel(page, first);
      const promotion = await waitForMail({ to: lou.email, subject: /^Confirmation/ });
      expect(promotion.text).toContain("Une place s’est libérée, elle est pour vous.");
      await page.goto(findLink(promotion, "/inscriptions/"));
      await expectAnswer(page, /^C’est noté/);
    });

    test("A class that waits is offered the places, and accepts them", async ({ page }) => {
      const event = await stageEvent({}, [{ classCapacity: 1 }]);
      const first = await registerBefore(classCommand(event.slotIds[0] ?? ""));
      const teacher = withOwnAddress(people.dominique);

      await page.goto(event.formPath());
      await fillClassForm(page, classes.troisiemeA, teacher);
      await page.getByRole("button", { name: "Rejoindre la liste d’attente" }).click();
      await expectAnswer(page, "Liste d’attente");

      await cancel(page, first);
      const offer = await waitForMail({ to: teacher.email, subject: /^Place disponible/ });
      await page.goto(findLink(offer, "/inscriptions/"));
      await expectAnswer(page, "Des places pour vous");
      await expect(page.getByText("22 places se libèrent.")).toBeVisible();
      await page.getByRole("button", { name: "Oui, je viens" }).click();
      await expectAnswer(page, /^C’est noté/);
      await waitForMail({ to: teacher.email, subject: /^Confirmation/ });
    });

    test("A person who leaves the waiting list is told so", async ({ page }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] }, [{ capacity: 1 }]);
      const slotId = event.slotIds[0] ?? "";
      await registerBefore(personCommand(slotId));
      const lou = withOwnAddress(people.lou);
      await page.goto(await registerBefore(personCommand(slotId, { email: lou.email })));
      await page.getByText("Quitter la liste d’attente").click();
      await page.getByRole("button", { name: "Oui, je quitte la liste" }).click();
      await expectAnswer(page, "C’est annulé");
      await waitForMail({ to: lou.email, subject: /^Annulation/ });
    });
  });
}

/** The personal page of somebody who came before. */
async function registerBefore(command: Command): Promise<string> {
  const result = await register(command, now());
  if (!result.ok) throw new Error(`Not registered: ${result.refusal.kind}.`);
  return `/inscriptions/${result.token}`;
}

async function cancel(page: Page, personalPage: string): Promise<void> {
  await page.goto(personalPage);
  await page.getByText("Annuler mon inscription").click();
  await page.getByRole("button", { name: "Oui, j’annule" }).click();
  await expectAnswer(page, "C’est annulé");
}

async function expectAnswer(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}
