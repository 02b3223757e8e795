import { findCode, listMails, waitForMail } from "#tests/support/mailbox.ts";
import { appoint } from "#tests/support/sign-in.ts";
import { newReference } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("The lead signs in with the code of the mail, and signs out", async ({
      page,
      context,
    }) => {
      const lead = await appoint("LEAD");
      await page.goto("/gestion");
      await expect(page).toHaveURL(/\/connexion$/);
      await askForCode(page, lead.email);
      await typeCode(page, await readCode(lead.email));
      await expect(page).toHaveURL(/\/gestion$/);
      await expect(page.getByText(`Cheffe de projet, ${lead.email}`)).toBeVisible();
      const cookies = await context.cookies();
      expect(cookies.find(({ name }) => name === "session")).toMatchObject({
        httpOnly: true,
        sameSite: "Lax",
      });

      await page.getByRole("button", { name: "Se déconnecter" }).click();
      await expect(page).toHaveURL(/\/connexion$/);
      await context.addCookies(cookies);
      await page.goto("/gestion");
      await expect(page).toHaveURL(/\/connexion$/);
    });
  });
}

test("A person who guesses codes is stopped after five, the right one included", async ({
  page,
}) => {
  const lead = await appoint("LEAD");
  await page.goto("/connexion");
  await askForCode(page, lead.email);
  const code = await readCode(lead.email);
  const wrong = code.startsWith("1") ? "22222222" : "11111111";
  for (const tried of [wrong, wrong, wrong, wrong, wrong, code]) {
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await typeCode(page, tried);
    await answer;
    await expect(codeField(page)).toHaveAccessibleDescription(/Ce code n’est pas le bon/);
  }
  await page.goto("/gestion");
  await expect(page).toHaveURL(/\/connexion$/);
});

test("A person without an account sees the same page as staff, and learns it by mail only", async ({
  page,
}) => {
  const lead = await appoint("LEAD");
  const stranger = `inconnu.${newReference()}@courriel.example`;
  const pages = [];
  for (const address of [lead.email, stranger]) {
    await page.goto("/connexion");
    await askForCode(page, address);
    await expect(page).toHaveURL(/\/connexion\/code$/);
    pages.push((await page.getByRole("main").innerText()).replace(address, "ADDRESS"));
  }
  expect(pages[1]).toBe(pages[0]);
  const mail = await waitForMail({ to: stranger, subject: /pas de compte/ });
  expect(mail.text).not.toMatch(/\b\d{4}\s?\d{4}\b/);
});

test("The lead who asks again and again gets three mails, is told so, and the last one opens", async ({
  page,
}) => {
  const lead = await appoint("LEAD");
  for (let request = 0; request < 4; request++) {
    await expect(page.getByText("Nous n’en envoyons pas d’autre")).toHaveCount(0);
    await page.goto("/connexion");
    await askForCode(page, lead.email);
    await expect(page).toHaveURL(/\/connexion\/code$/);
  }
  await expect(
    page.getByText("Un code a été demandé pour cette adresse il y a moins de 10 minutes."),
  ).toBeVisible();
  await expect.poll(async () => (await listMails(lead.email)).length).toBe(3);
  await typeCode(page, await readCode(lead.email));
  await expect(page).toHaveURL(/\/gestion$/);
});

test("The lead signs in while another browser asks and guesses at her address", async ({
  page,
  browser,
}) => {
  const lead = await appoint("LEAD");
  await page.goto("/connexion");
  await askForCode(page, lead.email);
  await expect(page).toHaveURL(/\/connexion\/code$/);
  const code = await readCode(lead.email);

  const other = await (await browser.newContext()).newPage();
  for (let request = 0; request < 2; request++) {
    await other.goto("/connexion");
    await askForCode(other, lead.email);
    for (let guess = 0; guess < 6; guess++) {
      const answer = other.waitForResponse((response) => response.request().method() === "POST");
      await typeCode(other, code.startsWith("1") ? "22222222" : "11111111");
      await answer;
      await expect(codeField(other)).toHaveAccessibleDescription(/Ce code n’est pas le bon/);
    }
  }
  await other.context().close();

  await typeCode(page, code);
  await expect(page).toHaveURL(/\/gestion$/);
});

async function askForCode(page: Page, address: string): Promise<void> {
  await page.getByRole("textbox", { name: "Votre courriel" }).fill(address);
  await page.getByRole("button", { name: "Recevoir un code" }).click();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await codeField(page).fill(code);
  await page.getByRole("button", { name: "Se connecter" }).click();
}

async function readCode(address: string): Promise<string> {
  return findCode(await waitForMail({ to: address }));
}

function codeField(page: Page) {
  return page.getByRole("textbox", { name: "Code à 8 chiffres" });
}
