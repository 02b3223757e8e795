import { classes, people } from "#territory/sample/cast.ts";
import { blockScripts, expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import {
  fillClassForm,
  fillPersonForm,
  withOwnAddress,
} from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";

test.describe.configure({ timeout: 90_000 });

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.beforeEach(async ({ page }) => {
      if (!scripts) await blockScripts(page);
    });

    test("A person who registers twice reads that the registration exists, keeps what they typed, and gets its link by mail", async ({
      page,
    }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
      const lou = withOwnAddress(people.lou);
      const send = async (person: typeof lou) => {
        await page.goto(event.formPath());
        await fillPersonForm(page, person);
        await page.getByRole("button", { name: "M’inscrire" }).click();
      };
      await send(lou);
      await expectNoted(page);
      const own = page.url();

      await send({ ...lou, firstName: lou.lastName.toUpperCase(), lastName: lou.firstName });
      const told = page
        .getByRole("alert")
        .filter({ hasText: "Une inscription à ce nom existe déjà" });
      await expect(told).toContainText("Nous envoyons de nouveau son lien");
      await expect(page.getByRole("textbox", { name: "Courriel" })).toHaveValue(lou.email);
      await expect(page.getByRole("textbox", { name: "Nom", exact: true })).toHaveValue(
        lou.firstName,
      );
      await expectNoSecret(page);
      await expectAccessibleEverywhere(page);
      const mail = await waitForMail({ to: lou.email, subject: /Déjà inscrit/ });
      expect(findLink(mail, "/inscriptions/")).toBe(own);
      expect(await bookedPlaces(event.slotIds)).toBe(1);

      await send({ ...lou, firstName: "Aël" });
      await expectNoted(page);
      expect(await bookedPlaces(event.slotIds)).toBe(2);
    });

    test("A teacher whose colleague has booked the same class is told so, names nobody, and registers another group", async ({
      page,
    }) => {
      const event = await stageEvent({}, [{ capacity: 90 }]);
      const [first, second] = [withOwnAddress(people.camille), withOwnAddress(people.dominique)];
      const fill = async (teacher: typeof first, className: string) => {
        await page.goto(event.formPath());
        await fillClassForm(page, { ...classes.quatriemeB, className }, teacher);
        await send();
      };
      const send = () => page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await fill(first, "4e B");
      await expectNoted(page);

      await fill(second, "4ÈME-B");
      const group = page.getByRole("radio", { name: /autre groupe/ });
      await expect(group).toBeVisible();
      await expect(
        page.getByText("Cette classe est déjà inscrite à ce créneau.").first(),
      ).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Nom de la classe" })).toHaveValue("4ÈME-B");
      const text = await page.getByRole("main").innerText();
      for (const secret of [first.email, first.firstName]) expect(text).not.toContain(secret);
      await expectNoSecret(page);
      await expectAccessibleEverywhere(page);
      await waitForMail({ to: first.email, subject: /Déjà inscrit/ });
      expect(await bookedPlaces(event.slotIds)).toBe(28);

      await group.check({ force: true });
      await send();
      await expectNoted(page);
      await expect(page.getByRole("main")).toContainText("4ÈME-B groupe 2");
      expect(await bookedPlaces(event.slotIds)).toBe(56);
    });
  });
}

async function expectNoted(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
}

/** Neither a link nor a code of the registration that exists. */
async function expectNoSecret(page: Page): Promise<void> {
  const html = await page.content();
  expect(html).not.toMatch(/\/inscriptions\/[A-Za-z0-9_-]{16}/);
  expect(html).not.toMatch(/\bTHI-[A-Z0-9]{6}\b/);
}

async function bookedPlaces(slotIds: readonly string[]): Promise<number> {
  const slots = await database().slot.findMany({ where: { id: { in: [...slotIds] } } });
  return slots.reduce((sum, { booked }) => sum + booked, 0);
}
