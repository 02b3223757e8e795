import { register } from "#lib/services/registrations/register/register.ts";
import { validateRegistration } from "#lib/services/registrations/validate.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { now } from "#lib/time/clock.ts";
import { database } from "#tests/support/database.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand } from "#tests/support/submissions.ts";

/** The colleague whose window was faster. */
async function colleague() {
  const { email, role } = await appoint("LEAD");
  const { id } = await database().user.findUniqueOrThrow({ where: { email } });
  return { userId: id, email, role, epciSiren: null, eventIds: [] };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(async ({ context }) => signInAs(context, await appoint("LEAD")));

    test("A class that a colleague validated meanwhile: the reason of the refusal is still read", async ({
      page,
    }) => {
      const event = await stageEvent({ needsValidation: true });
      await register(classCommand(event.slotIds[0] ?? ""), now());
      const { id } = await database().registration.findFirstOrThrow({
        where: { eventId: event.id },
      });
      await page.goto(`/gestion/inscriptions/${id}`);
      await page.getByText("Refuser la demande", { exact: true }).click();
      await page.getByRole("textbox", { name: "Raison" }).first().fill("Trop loin");
      await validateRegistration(await colleague(), id, now());
      await page.getByRole("button", { name: "Oui, refuser la demande" }).click();
      await expect(page.getByText(/Changé entre-temps par/)).toBeVisible();
      await expect(page.getByText("Raison : « Trop loin »")).toBeVisible();
      await expect(page.getByText(/gardé ci-dessous/)).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Oui, refuser la demande" })).toHaveCount(0);
    });

    test("A slot that a colleague cancelled meanwhile: the page says so, and offers nothing more", async ({
      page,
    }) => {
      const event = await stageEvent();
      const [slotId = ""] = event.slotIds;
      await page.goto(`/gestion/creneaux/${slotId}/modifier`);
      await page.getByRole("textbox", { name: "Places, en personnes" }).fill("44");
      await cancelSlot(await colleague(), { slotId, version: 1, reason: "Panne" }, now());
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByText("Ce créneau est annulé. Rien n’est enregistré.")).toBeVisible();
      await expect(page.getByText("Places, en personnes : « 44 »")).toBeVisible();
      await expect(page.getByText(/à prévenir/)).toHaveCount(0);
      await expect(
        page.getByRole("button", { name: /Enregistrer|annuler le créneau/ }),
      ).toHaveCount(0);
    });
  });
}
