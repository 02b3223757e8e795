import { personalToken } from "#lib/auth/personal-link.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, newReference, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

const phone = "+33700000001";
const callPath = "/gestion/a-appeler";

test.beforeEach(async ({ context }) => signInAs(context, await appoint("LEAD")));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("The lead cancels a slot, and calls whoever left only a phone", async ({ page }) => {
      const { name, registrationId, slotId } = await stagePhoneOnly();
      await page.goto(`/gestion/creneaux/${slotId}/modifier`);
      const cancelling = page.getByRole("region", { name: "Annuler ce créneau" });
      await expect(cancelling).toContainText("À prévenir : 1 personne à appeler.");
      await page.getByRole("textbox", { name: "Raison" }).fill("L’atelier est en travaux.");
      await page.getByRole("button", { name: "Oui, annuler le créneau" }).click();
      await expect(page).toHaveURL(/\/gestion\/rendez-vous\//);

      await page.goto("/gestion");
      await page.getByRole("link", { name: "Voir qui appeler" }).click();
      const line = lineOf(page, name);
      await expect(line).toContainText("est annulé. Raison : L’atelier est en travaux.");
      const number = line.getByRole("link", { name: `Appeler ${name}` });
      await expect(number).toHaveAttribute("href", `tel:${phone}`);
      await line.getByRole("button", { name: /Pas de réponse/ }).click();
      await expect(page.getByRole("status")).toContainText("Pas de réponse : c’est noté.");
      await expect(line).toContainText("essayé le");
      await line.getByRole("button", { name: /^Appelé/ }).click();
      await expect(page.getByRole("status")).toContainText("Appel noté.");
      await expect(line).toHaveCount(0);

      await page.goto(`/gestion/inscriptions/${registrationId}`);
      await expect(page.getByRole("region", { name: "Appels" })).toContainText("Appelé le");
      await expect(page.getByText("Appel fait")).toBeVisible();
      await page.goto(callPath);
      const done = page.getByRole("region", { name: "Appels faits" }).getByRole("listitem");
      const undo = done.filter({ hasText: name }).getByRole("button");
      await undo.click();
      await expect(lineOf(page, name)).toBeVisible();
    });
  });
}

test("The lead with a keyboard only says that somebody was called, and never loses the place", async ({
  page,
}) => {
  const { name } = await stageCall();
  await page.goto(callPath);
  await lineOf(page, name)
    .getByRole("button", { name: /^Appelé/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Appel noté.");
  await expect(lineOf(page, name)).toHaveCount(0);
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await expect.poll(isLost).toBe(false);
});

test("A member of staff with a disability can use the list to call", async ({ page }) => {
  const { name } = await stageCall();
  const { name: other } = await stageCall();
  await page.goto(callPath);
  await lineOf(page, other)
    .getByRole("button", { name: /^Appelé/ })
    .click();
  await expect(lineOf(page, other)).toHaveCount(0);
  await expect(lineOf(page, name)).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test("Somebody who leaves only a phone is promised a call, and no email", async ({ page }) => {
  const { registrationId } = await stagePhoneOnly();
  const row = await database().registration.findUniqueOrThrow({ where: { id: registrationId } });
  await page.goto(`/inscriptions/${personalToken(row)}`);
  await expect(page.getByText("Si quelque chose change, nous vous appelons.")).toBeVisible();
  await expect(page.getByText("Nous envoyons un courriel")).toHaveCount(0);
});

function lineOf(page: Page, name: string) {
  const list = page.getByRole("region", { name: "Personnes à appeler" });
  return list.getByRole("listitem").filter({ hasText: name });
}

/** Somebody without a mailbox on a slot of their own. */
async function stagePhoneOnly() {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const slotId = event.slotIds[0] ?? "";
  const lastName = `Témoin ${newReference()}`;
  const command = personCommand(slotId, { firstName: "Sacha", lastName, email: null, phone });
  await register(command, now());
  const { id } = await database().registration.findFirstOrThrow({ where: { eventId: event.id } });
  return { name: `Sacha ${lastName}`, registrationId: id, slotId };
}

/** The same, already to be called: a place was given a day ago. */
async function stageCall() {
  const staged = await stagePhoneOnly();
  const { registrationId } = staged;
  await database().callToMake.create({
    data: {
      id: registrationId,
      registrationId,
      kind: "REGISTRATION_PROMOTED",
      dedupeKey: `REGISTRATION_PROMOTED:${registrationId}:2`,
      createdAt: hoursFromNow(-24),
    },
  });
  return staged;
}
