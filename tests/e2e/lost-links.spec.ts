import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { newReference, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("A person whose link is wrong, old or cut is helped, with status 404", async ({ page }) => {
    const { token } = await registerLou();
    const links = {
      wrong: `${token.slice(0, -4)}AAAA`,
      cut: token.slice(0, -5),
      "followed by a sign of the sentence": `${token}%C2%BB`,
      "cut before its dot": token.split(".")[0],
    };
    for (const link of Object.values(links)) await expectHelp(page, `/inscriptions/${link}`);

    await page.goto(`/inscriptions/${token}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
    const publicId = token.split(".")[0] ?? "";
    await database().registration.update({ where: { publicId }, data: { linkVersion: 2 } });
    await expectHelp(page, `/inscriptions/${token}`);
  });

  test("A visitor who follows an address that leads nowhere is helped, with status 404", async ({
    page,
  }) => {
    const draft = await stageEvent({ status: "DRAFT" });
    const event = await stageEvent();
    for (const address of [
      "/n-existe-pas",
      "/rendez-vous/n-existe-pas",
      draft.path,
      draft.formPath(),
      `${event.path}/inscription`,
      `${event.path}/inscription?creneau=abc`,
      `${event.path}/inscription?creneau=${draft.slotIds[0]}`,
      "/agenda/n-existe-pas",
    ]) {
      await expectHelp(page, address);
    }
  });

  test("A visitor whose address was cut in the middle of a letter is helped, with status 404", async ({
    page,
  }) => {
    for (const address of [
      "/inscriptions/abc%E2%80",
      "/inscriptions/abc%",
      "/rendez-vous/abc%E2%80",
      "/rendez-vous/abc%E2%80/inscription",
      "/rendez-vous/%00",
      "/gestion/rendez-vous/abc%E2%80",
    ]) {
      await expectHelp(page, address);
    }
  });

  test("A calendar program whose address was changed learns that there is no file", async ({
    request,
  }) => {
    for (const token of ["abc%25E2", "abc%E2"]) {
      expect((await request.get(`/inscriptions/${token}/agenda.ics`)).status(), token).toBe(404);
    }
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A person who lost the mail has the link sent again", async ({ page }) => {
      const { address, token } = await registerLou();
      await page.goto("/");
      await page.getByRole("link", { name: "Mes inscriptions" }).first().click();
      await page.getByRole("link", { name: "Recevez son lien par courriel" }).click();
      const answer = await askForLink(page, address.toUpperCase());
      const mail = await waitForMail({ to: address, subject: /liens demandés/ });
      expect(findLink(mail, "/inscriptions/")).toContain(`/inscriptions/${token}`);

      const stranger = `inconnu.${newReference()}@courriel.example`;
      await page.goto("/retrouver");
      expect(await askForLink(page, stranger)).toBe(answer);
      const told = await waitForMail({ to: stranger, subject: /Aucune inscription/ });
      expect(told.text).not.toContain("/inscriptions/");

      for (const asked of [address, stranger]) {
        await page.goto("/retrouver");
        expect(await askForLink(page, asked)).toContain("est parti il y a peu pour cette adresse");
      }
    });
  });
}

async function registerLou(): Promise<{ address: string; token: string }> {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const lou = withOwnAddress(people.lou);
  const command = personCommand(event.slotIds[0] ?? "", { email: lou.email });
  const result = await register(command, now());
  if (!result.ok) throw new Error(`Not registered: ${result.refusal.kind}.`);
  return { address: lou.email, token: result.token };
}

async function expectHelp(page: Page, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page introuvable");
  await expect(page.getByRole("link", { name: "Recevoir un nouveau lien" })).toBeVisible();
}

async function askForLink(page: Page, address: string): Promise<string> {
  await page.getByRole("textbox", { name: "Courriel" }).fill(address);
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  const answer = page.getByRole("status").filter({ hasText: /\S/ });
  await answer.waitFor();
  return answer.innerText();
}
