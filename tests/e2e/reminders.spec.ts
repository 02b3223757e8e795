import { register } from "#lib/services/registrations/register/register.ts";
import { enqueueReminders } from "#lib/services/reminders/enqueue-reminders.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { findLink, listMails, waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("A teacher is asked for the head-count once, says that it is right, and the staff see it", async ({
      page,
      context,
    }) => {
      const event = await stageEvent();
      const { email } = withOwnAddress(people.camille);
      await register(classCommand(event.slotIds[0] ?? "", { email }), hoursFromNow(-2));
      await database().event.update({
        where: { id: event.id },
        data: { headcountReminderDays: 10 },
      });
      await enqueueReminders(now());
      await enqueueReminders(now());
      const mail = await waitForMail({ to: email, subject: /^Rappel/ });
      expect(
        (await listMails(email)).filter(({ subject }) => /^Rappel/.test(subject)),
      ).toHaveLength(1);

      await page.goto(findLink(mail, "/inscriptions/"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Toujours 26 élèves et 2 adultes ?",
      );
      await page.getByRole("button", { name: "Oui, le nombre est juste" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merci, c’est noté.");
      await page.getByRole("link", { name: "Voir mon inscription" }).click();
      await expect(page.getByText("Votre classe est inscrite.")).toBeVisible();

      const { id } = await database().registration.findFirstOrThrow({
        where: { eventId: event.id },
      });
      await signInAs(context, await appoint("LEAD"));
      await page.goto(`/gestion/inscriptions/${id}`);
      await expect(page.getByRole("term").filter({ hasText: "Effectif confirmé" })).toBeVisible();
    });
  });
}

test("Nobody confirms a head-count with a wrong link", async ({ page }) => {
  const response = await page.goto("/inscriptions/n-existe-pas/effectif");
  expect(response?.status()).toBe(404);
});
