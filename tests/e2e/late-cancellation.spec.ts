import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { waitForMail } from "#tests/support/mailbox.ts";
import { appoint } from "#tests/support/sign-in.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A teacher who cancels three days before says why, and the lead learns it at once", async ({
      page,
    }) => {
      // A lead who was told a short time ago reads of this one in a digest: that has a test of its own.
      await database().emailMessage.deleteMany({ where: { kind: "LATE_CANCELLATION" } });
      await appoint("LEAD");
      const event = await stageEvent({}, [{ startsAt: hoursFromNow(72) }]);
      const booked = await register(classCommand(event.slotIds[0] ?? ""), now());
      if (!booked.ok) throw new Error("the class did not get its places");
      await page.goto(`/inscriptions/${booked.token}`);
      await page.getByText("Annuler mon inscription").click();
      await page.getByRole("button", { name: "Oui, j’annule" }).click();
      const reason = page.getByRole("textbox", { name: "Raison" });
      await expect(reason).toHaveAccessibleDescription(/Écrivez pourquoi elle ne vient pas/);
      if (javaScriptEnabled) await expectAccessibleEverywhere(page);
      await reason.fill("Grève des cars");
      await page.getByRole("button", { name: "Oui, j’annule" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/annulé/);
      const { recipient } = await database().emailMessage.findFirstOrThrow({
        where: { kind: "LATE_CANCELLATION", registration: { eventId: event.id } },
      });
      const alert = await waitForMail({ to: recipient, subject: event.title });
      expect(alert.subject).toMatch(/^Annulation tardive/);
      expect(alert.text).toContain("Grève des cars");
      expect(alert.text).toContain("/gestion/inscriptions/");
      expect(alert.text).not.toContain(booked.token);
    });
  });
}
