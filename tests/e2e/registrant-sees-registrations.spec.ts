import { expect, type Page, test } from "@playwright/test";
import { register } from "#lib/services/registrations/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#prisma/seed/cast.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { personCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A person sees all their registrations with the code of a mail, and closes the page", async ({
      page,
      context,
    }) => {
      const { address, title, token } = await registerLou();
      await page.goto("/");
      await page.getByRole("link", { name: "Mes inscriptions" }).first().click();
      await proveAddress(page, address);
      await expect(page.getByText(`Inscriptions de ${address}`)).toBeVisible();
      const row = page.getByRole("region", { name: "À venir" }).getByRole("listitem");
      await expect(row).toContainText("Confirmée");
      await expect(row.getByRole("link", { name: title })).toHaveAttribute(
        "href",
        `/inscriptions/${token}`,
      );
      const cookies = await context.cookies();
      const cookie = cookies.find(({ name }) => name === "registrant");
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

      await page.getByRole("button", { name: "Fermer ma page" }).click();
      await expect(page.getByRole("button", { name: "Recevoir un code" })).toBeVisible();
      await context.addCookies(cookies);
      await page.goto("/mes-inscriptions");
      await expect(page.getByRole("button", { name: "Recevoir un code" })).toBeVisible();
    });
  });
}

test("A registrant with a disability can use the page of the code and the list", async ({
  page,
}) => {
  const { address } = await registerLou();
  await page.goto("/mes-inscriptions");
  await askForCode(page, address);
  await expectAccessibleEverywhere(page);
  await typeCode(page, address);
  await expect(page.getByRole("heading", { name: "À venir" })).toBeVisible();
  await expectAccessibleEverywhere(page);
});

async function registerLou() {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const { email } = withOwnAddress(people.lou);
  const result = await register(personCommand(event.slotIds[0] ?? "", { email }), now());
  if (!result.ok) throw new Error(`Not registered: ${result.refusal.kind}.`);
  return { address: email, title: event.title, token: result.token };
}

async function proveAddress(page: Page, address: string): Promise<void> {
  await askForCode(page, address);
  await typeCode(page, address);
}

async function askForCode(page: Page, address: string): Promise<void> {
  await page.getByRole("textbox", { name: "Votre courriel" }).fill(address);
  await page.getByRole("button", { name: "Recevoir un code" }).click();
  await expect(page).toHaveURL(/\/mes-inscriptions\/code$/);
}

async function typeCode(page: Page, address: string): Promise<void> {
  const { text } = await waitForMail({ to: address, subject: /Mes inscriptions/ });
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(text)?.slice(1).join("") ?? "";
  await page.getByRole("textbox", { name: "Code à 6 chiffres" }).fill(code);
  await page.getByRole("button", { name: "Voir mes inscriptions" }).click();
}
