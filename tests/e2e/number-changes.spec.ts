import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { expectSoon } from "#tests/support/fresh-page.ts";
import { waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A teacher changes the number of pupils: more, too many, fewer", async ({ page }) => {
      const event = await stageEvent({ teamSize: 5 }, [{ capacity: 30 }]);
      const { email } = withOwnAddress(people.camille);
      await page.goto(await pageOf(classCommand(event.slotIds[0] ?? "", { email })));
      await expect(page.getByText("5 équipes : 1 de 6 et 4 de 5")).toBeVisible();

      await changeNumber(page, "Nombre d’élèves", "28");
      await expect(page.getByText(/^C’est changé/)).toBeVisible();
      await expectNumber(page, "28 élèves et 2 adultes");
      const mail = await waitForMail({ to: email, subject: /^Changement/ });
      expect(mail.text).toContain("28\u00A0élèves et 2\u00A0adultes");
      expect(mail.text).toContain("Équipes proposées");

      await changeNumber(page, "Nombre d’élèves", "31");
      const words = /^Il faudrait 3.places de plus.: il n’en reste pas/;
      await expect(page.getByRole("textbox", { name: "Nombre d’élèves" })).toHaveValue("31");
      await expect(page.getByText(words).first()).toBeVisible();
      await expectNumber(page, "28 élèves et 2 adultes");

      await changeNumber(page, "Nombre d’élèves", "20");
      await expectNumber(page, "20 élèves et 2 adultes");
      await expectSoon(page, event.path, "Plus que 8 places");
    });

    test("A person brings somebody more", async ({ page }) => {
      const event = await stageEvent({ audiences: ["PUBLIC"], companionMax: 4 });
      await page.goto(await pageOf(personCommand(event.slotIds[0] ?? "")));
      await changeNumber(page, "Combien de personnes viennent avec vous", "3");
      await expectNumber(page, "4 personnes");
    });
  });
}

test("After the deadline a teacher reads it, and the phone number instead of the form", async ({
  page,
}) => {
  const event = await stageEvent({ frozenDaysBefore: 30 }, [{ startsAt: hoursFromNow(240) }]);
  await page.goto(await pageOf(classCommand(event.slotIds[0] ?? "")));
  const section = page.getByRole("region", { name: "Changer le nombre" });
  await expect(section.getByText(/Le nombre se changeait ici jusqu’au .* à 18.h/)).toBeVisible();
  await expect(section.getByRole("link")).toHaveAttribute("href", /^tel:/);
  await expect(section.getByRole("button")).toHaveCount(0);
});

type Command = ReturnType<typeof personCommand> | ReturnType<typeof classCommand>;

async function pageOf(command: Command): Promise<string> {
  const result = await register(command, now());
  if (!result.ok) throw new Error(`Not registered: ${result.refusal.kind}.`);
  return `/inscriptions/${result.token}`;
}

async function changeNumber(page: Page, field: string, value: string): Promise<void> {
  const form = page.getByRole("region", { name: "Changer le nombre" });
  await form.getByRole("textbox", { name: field }).fill(value);
  await form.getByRole("button", { name: "Changer le nombre" }).click();
}

async function expectNumber(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("region", { name: "Votre billet" }).getByText(words)).toBeVisible();
}
