import type { Page } from "@playwright/test";
import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A person who reads the page again learns when the email left", async ({ page }) => {
      const { email } = withOwnAddress(people.lou);
      const token = await registerAt(email);
      await waitForMail({ to: email, subject: /^Confirmation/ });
      await openUntil(page, token, `Notre dernier courriel à ${email} est parti le`);
      if (javaScriptEnabled) await expectAccessibleEverywhere(page);
    });

    test("A person who registers four times in a row learns that the fourth email waits", async ({
      page,
    }) => {
      const { email } = withOwnAddress(people.lou);
      const tokens: string[] = [];
      for (let count = 0; count < 4; count++) tokens.push(await registerAt(email));
      await openUntil(page, tokens[3] ?? "", `Le prochain courriel à ${email} les regroupe`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      if (javaScriptEnabled) await expectAccessibleEverywhere(page);
    });

    test("A person whose address is refused reads what to do, and keeps the page", async ({
      page,
    }) => {
      const { email } = withOwnAddress(people.lou);
      const token = await registerAt(email);
      await waitForMail({ to: email, subject: /^Confirmation/ });
      await openUntil(page, token, "est parti le");
      await database().emailMessage.updateMany({
        where: { recipient: email },
        data: { state: "FAILED", sentAt: null },
      });
      await page.reload();
      await expect(page.getByText("Notre courriel n’est pas arrivé.")).toBeVisible();
      await expect(page.getByText("Pour corriger l’adresse, appelez-nous")).toBeVisible();
      if (javaScriptEnabled) await expectAccessibleEverywhere(page);
    });
  });
}

/** Registers on an event of its own, so that no rule on the same person stands in between. */
async function registerAt(email: string): Promise<string> {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const result = await register(personCommand(event.slotIds[0] ?? "", { email }), now());
  if (!result.ok) throw new Error(`Not registered: ${result.refusal.kind}.`);
  return result.token;
}

/** Reads the page again until it says so: the worker takes its time. */
async function openUntil(page: Page, token: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/inscriptions/${token}`);
    await expect(page.getByText(words)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
}
