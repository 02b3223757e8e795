import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { findCode, waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
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

    test("A person takes their data away, then erases them, and the place is free again", async ({
      page,
    }) => {
      const { address, title, token, slotId } = await registerLou();
      await page.goto("/mes-inscriptions");
      await proveAddress(page, address);
      await expect(page.getByText(`Inscriptions de ${address}`)).toBeVisible();
      const file = await page.request.get("/mes-inscriptions/mes-donnees.json");
      expect(JSON.stringify(await file.json())).toContain(address);

      await page.getByRole("link", { name: "Effacer mes données" }).click();
      await expect(page.getByText("1 inscription à venir est annulée d’abord")).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: title })).toBeVisible();
      await page.getByRole("button", { name: "Oui, effacer mes données" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("C’est effacé.");

      expect((await page.goto(`/inscriptions/${token}`))?.status()).toBe(404);
      await page.goto("/mes-inscriptions");
      await expect(page.getByRole("button", { name: "Recevoir un code" })).toBeVisible();
      const slot = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
      expect(slot.booked).toBe(0);
    });
  });
}

test("A visitor who has proved no address gets nobody's data", async ({ page, request }) => {
  const answer = await request.get("/mes-inscriptions/mes-donnees.json", { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  await page.goto("/mes-inscriptions/effacer");
  await expect(page).toHaveURL(/\/mes-inscriptions$/);
});

test("A registrant with a disability can use the page of the code and the list", async ({
  page,
}) => {
  test.setTimeout(150_000);
  const { address } = await registerLou();
  await page.goto("/mes-inscriptions");
  await askForCode(page, address);
  await expectAccessibleEverywhere(page);
  await typeCode(page, address);
  await expect(page.getByRole("heading", { name: "À venir" })).toBeVisible();
  await expectAccessibleEverywhere(page);
  for (const path of ["/mes-inscriptions/effacer", "/mes-inscriptions/efface?reste=oui"]) {
    await page.goto(path);
    await expectAccessibleEverywhere(page);
  }
});

async function registerLou() {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const { email } = withOwnAddress(people.lou);
  const slotId = event.slotIds[0] ?? "";
  const result = await register(personCommand(slotId, { email }), now());
  if (!result.ok) throw new Error(`Not registered: ${result.refusal.kind}.`);
  return { address: email, title: event.title, token: result.token, slotId };
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
  const mail = await waitForMail({ to: address, subject: /Mes inscriptions/ });
  await page.getByRole("textbox", { name: "Code à 8 chiffres" }).fill(findCode(mail));
  await page.getByRole("button", { name: "Voir mes inscriptions" }).click();
}
