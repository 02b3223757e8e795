import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { classes, companies, people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import {
  fillClassForm,
  fillPersonForm,
  withOwnAddress,
} from "#tests/support/registration-forms.ts";
import { hoursFromNow, type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

const { mecanique, plasturgie } = companies;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A job seeker picks meetings with two companies, is told which one is taken, and takes another", async ({
      page,
    }) => {
      const event = await stageEvent(
        { audiences: ["JOB_SEEKER"], slotsPerRegistrationMax: 3, waitlistOpen: false },
        [
          { companyId: mecanique.id },
          { companyId: plasturgie.id, startsAt: hoursFromNow(242), capacity: 1 },
          { companyId: plasturgie.id, startsAt: hoursFromNow(244), capacity: 1 },
        ],
      );
      const lou = withOwnAddress(people.lou);
      await page.goto(event.formPath());
      await expect(meeting(page, event, 0)).toBeChecked();
      await meeting(page, event, 1).check();
      await fillPersonForm(page, lou);
      await registerBefore(personCommand(event.slotIds[1] ?? ""));
      await page.getByRole("button", { name: "M’inscrire" }).click();

      await expect(page.getByRole("region", { name: "1 réponse à corriger" })).toContainText(
        `${plasturgie.name} n’a pas pu être pris`,
      );
      await expect(page.getByRole("textbox", { name: "Prénom" })).toHaveValue(lou.firstName);
      expect(await database().registration.count({ where: { email: lou.email } })).toBe(0);
      // Without script the page has read the slot again: it is there, and may not be ticked any more.
      if (javaScriptEnabled) await meeting(page, event, 1).uncheck();
      else await expect(meeting(page, event, 1)).toBeDisabled();
      await meeting(page, event, 2).check();
      await page.getByRole("button", { name: "M’inscrire" }).click();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      const programme = page.getByRole("region", { name: "Votre programme" });
      await expect(programme.getByRole("listitem")).toHaveText([
        new RegExp(mecanique.name),
        new RegExp(plasturgie.name),
      ]);
      const file = await page.request.get(`${page.url()}/agenda.ics`);
      expect((await file.text()).match(/BEGIN:VEVENT/g)).toHaveLength(2);
    });

    test("A teacher asks for two slots that follow each other: half of the class on each", async ({
      page,
    }) => {
      const event = await stageEvent({ slotsPerRegistrationMax: 2, severalSlots: "HALF_GROUPS" }, [
        { capacity: 14, startsAt: hoursFromNow(240) },
        { capacity: 14, startsAt: hoursFromNow(241.5) },
      ]);
      await page.goto(event.formPath());
      await page.getByRole("radio", { name: / puis / }).check();
      await fillClassForm(page, classes.quatriemeB, withOwnAddress(people.camille));
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      await expect(page.getByRole("region", { name: "Votre programme" })).toBeVisible();
      expect(await bookedOn(event)).toEqual([14, 14]);
    });

    test("A teacher registers a second class of the school without typing the school again", async ({
      page,
    }) => {
      const event = await stageEvent({}, [{}, { startsAt: hoursFromNow(242) }]);
      const camille = withOwnAddress(people.camille);
      await page.goto(event.formPath());
      await fillClassForm(page, classes.quatriemeB, camille);
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await page
        .getByRole("link", { name: "Inscrire une autre classe de cet établissement" })
        .click();

      await expect(page.getByRole("textbox", { name: "Courriel" })).toHaveValue(camille.email);
      expect(new URL(page.url()).search).toBe("");
      await page.locator(`input[value="${event.slotIds[1]}"]`).check();
      const { className, pupilCount } = classes.troisiemeA;
      await page.getByRole("textbox", { name: "Nom de la classe" }).fill(className);
      await page.getByRole("checkbox", { name: "3e", exact: true }).check();
      await page.getByRole("textbox", { name: "Nombre d’élèves" }).fill(String(pupilCount));
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      expect(await bookedOn(event)).toEqual([28, 22]);
    });

    test("A class that waits takes its second choice with one button", async ({ page }) => {
      const event = await stageEvent({}, [{ classCapacity: 1 }, { startsAt: hoursFromNow(242) }]);
      await registerBefore(classCommand(event.slotIds[0] ?? "", { className: "5e C" }));
      await page.goto(event.formPath());
      await page
        .getByRole("combobox", { name: /deuxième choix/ })
        .selectOption(event.slotIds[1] ?? "");
      await fillClassForm(page, classes.quatriemeB, withOwnAddress(people.camille));
      await page.getByRole("button", { name: /^(Rejoindre la liste|Envoyer ma demande)/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Liste d’attente");
      await page.getByRole("button", { name: "Prendre ce créneau" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
      expect(await bookedOn(event)).toEqual([28, 28]);
    });
  });
}

function meeting(page: Page, event: StagedEvent, position: number) {
  return page.locator(`input[type="checkbox"][value="${event.slotIds[position]}"]`);
}

async function registerBefore(command: Parameters<typeof register>[0]): Promise<void> {
  const answer = await register(command, now());
  if (!answer.ok) throw new Error(`Not registered: ${answer.refusal.kind}.`);
}

/** People booked on each slot, in order of time. */
async function bookedOn(event: StagedEvent): Promise<number[]> {
  const slots = await database().slot.findMany({
    where: { eventId: event.id },
    orderBy: { startsAt: "asc" },
  });
  return slots.map(({ booked }) => booked);
}
