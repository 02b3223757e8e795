import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import { fillContact, fillPersonForm, withOwnAddress } from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

const send = { name: "M’inscrire" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 }, hasTouch: true });

    test("A job seeker registers from a phone, and says which commune of the postcode is theirs", async ({
      page,
    }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
      const lou = withOwnAddress(people.lou);
      await page.goto("/rendez-vous?public=emploi");
      await page.getByRole("link", { name: event.title }).tap();
      await page.getByRole("link", { name: /^S’inscrire/ }).tap();
      await fillContact(page, lou);
      await page.getByRole("combobox", { name: "Commune ou code postal" }).fill("63300");
      await page
        .getByRole("combobox", { name: "Qui vous accompagne" })
        .selectOption("Mission locale");
      await page.getByRole("button", send).tap();

      await expect(page.getByRole("region", { name: "1 réponse à corriger" })).toBeFocused();
      await expect(page.getByRole("combobox", { name: "Qui vous accompagne" })).toHaveValue(
        "MISSION_LOCALE",
      );
      await page.getByRole("radio", { name: "Thiers", exact: true }).check();
      await page.getByRole("button", send).tap();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      await expect(page.getByText(`courriel à ${lou.email}`)).toBeVisible();
      const mail = await waitForMail({ to: lou.email, subject: /^Confirmation/ });
      expect(findLink(mail, "/inscriptions/")).toBe(page.url());
      const stored = await database().registration.findFirst({ where: { eventId: event.id } });
      expect(stored).toMatchObject({ communeName: "Thiers", accompaniedBy: "MISSION_LOCALE" });
    });

    test("A job seeker without an address keeps the page as a receipt", async ({ page }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
      await page.goto(event.formPath());
      await fillPersonForm(page, people.charlie);
      await page.getByRole("button", send).tap();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      await expect(page.getByText("Gardez cette page, ou notez le numéro")).toBeVisible();
      await expect(page.getByText("courriel à")).toHaveCount(0);
      const code = await page.getByText(/^THI-/).innerText();
      await page.reload();
      await expect(page.getByText(code)).toBeVisible();
      const mails = { where: { registration: { eventId: event.id } } };
      expect(await database().emailMessage.count(mails)).toBe(0);
    });

    test("A job seeker who gives neither address nor phone is asked for one of them", async ({
      page,
    }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
      await page.goto(event.formPath());
      await fillPersonForm(page, { ...people.lou, email: null, phone: null });
      await page.getByRole("button", send).tap();
      await expect(page.getByRole("textbox", { name: "Courriel" })).toHaveAccessibleDescription(
        /Un des deux suffit/,
      );
      expect(await database().registration.count({ where: { eventId: event.id } })).toBe(0);
    });
  });
}
