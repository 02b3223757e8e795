import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { classes, people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { fillClassForm, withOwnAddress } from "#tests/support/registration-forms.ts";
import { hoursFromNow, type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand } from "#tests/support/submissions.ts";

type Refused = { stage: () => Promise<StagedEvent>; onEvent: string; onForm: string };

const refused: Record<string, Refused> = {
  closed: {
    stage: () => stageEvent({}, [{ closesAt: hoursFromNow(-1) }]),
    onEvent: "Inscriptions closes",
    onForm: "Les inscriptions sont closes depuis le",
  },
  "not yet open": {
    stage: () => stageEvent({}, [{ opensAt: hoursFromNow(24) }]),
    onEvent: "Ouvre le",
    onForm: "Les inscriptions ouvrent le",
  },
  full: {
    stage: stageFull,
    onEvent: "Complet",
    onForm: "Ce créneau est complet",
  },
  past: {
    stage: () => stageEvent({}, [{ startsAt: hoursFromNow(-2) }]),
    onEvent: "Terminé",
    onForm: "Ce créneau est passé",
  },
  cancelled: {
    stage: () => stageEvent({ status: "CANCELLED", cancelReason: "L’atelier est en panne." }),
    onEvent: "L’atelier est en panne.",
    onForm: "Ce rendez-vous est annulé",
  },
};

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [state, { stage, onEvent, onForm }] of Object.entries(refused)) {
    test(`A teacher reads why a slot that is ${state} takes no registration`, async ({ page }) => {
      const event = await stage();
      await page.goto(event.path);
      await expect(page.getByText(onEvent).first()).toBeVisible();
      await expect(page.getByRole("link", { name: /^(S’inscrire|Rejoindre)/ })).toHaveCount(0);

      await page.goto(event.formPath());
      const main = page.getByRole("main");
      await expect(main.getByText(onForm)).toBeVisible();
      await expect(main.getByRole("button")).toHaveCount(0);
      await main.getByRole("link", { name: "Voir les autres créneaux" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(event.title);
    });
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "with none", () => {
    test.use({ javaScriptEnabled });

    test("A teacher whose slot fills while she types is told so, loses no answer, and takes another", async ({
      page,
    }) => {
      const event = await stageEvent({ waitlistOpen: false }, [
        { classCapacity: 1 },
        { classCapacity: 1, startsAt: hoursFromNow(1000) },
      ]);
      await page.goto(event.formPath());
      await fillClassForm(page, classes.troisiemeA, withOwnAddress(people.camille));
      await register(classCommand(event.slotIds[0] ?? ""), now());
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await expect(
        page.getByRole("alert").getByText("Ce créneau vient d’être pris."),
      ).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Nombre d’élèves" })).toHaveValue("20");
      expect(await database().registration.count({ where: { eventId: event.id } })).toBe(1);

      await page.locator('input[name="slotId"]:enabled').check();
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/C’est noté/);
    });
  });
}

async function stageFull(): Promise<StagedEvent> {
  const event = await stageEvent({ waitlistOpen: false }, [{ classCapacity: 1 }]);
  await register(classCommand(event.slotIds[0] ?? ""), now());
  return event;
}
