import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

async function registerLou() {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const { email } = withOwnAddress(people.lou);
  const result = await register(personCommand(event.slotIds[0] ?? "", { email }), now());
  if (!result.ok) throw new Error(`Not registered: ${result.refusal.kind}.`);
  const publicId = result.token.split(".")[0] ?? "";
  const { id } = await database().registration.findUniqueOrThrow({ where: { publicId } });
  return { email, id, path: `/inscriptions/${result.token}` };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("The lead revokes a link that was passed on, and its owner gets another", async ({
      page,
    }) => {
      const { email, id, path } = await registerLou();
      await signInAs(page.context(), await appoint("LEAD"));
      await page.goto(`/gestion/inscriptions/${id}`);
      await page.getByText("Révoquer le lien personnel").click();
      await page.getByRole("button", { name: "Oui, révoquer le lien" }).click();
      await expect(page.getByText("Lien révoqué. Le nouveau part par courriel.")).toBeVisible();
      expect((await page.goto(path))?.status()).toBe(404);
      const mail = await waitForMail({ to: email, subject: /liens/ });
      expect((await page.goto(findLink(mail, "/inscriptions/")))?.status()).toBe(200);
      await page.goto(`/gestion/inscriptions/${id}`);
      await expect(page.getByText("Lien personnel remplacé")).toBeVisible();
    });

    test("A person whose link was passed on replaces it", async ({ page }) => {
      const { email, path } = await registerLou();
      await page.goto(path);
      await page.getByText("Quelqu’un d’autre a ce lien").click();
      await page.getByRole("button", { name: "Remplacer mon lien" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre lien est remplacé.");
      expect((await page.goto(path))?.status()).toBe(404);
      const mail = await waitForMail({ to: email, subject: /liens/ });
      expect((await page.goto(findLink(mail, "/inscriptions/")))?.status()).toBe(200);
    });
  });
}
