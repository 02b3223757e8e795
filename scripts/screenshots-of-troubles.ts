import type { Browser, BrowserContext, Page } from "@playwright/test";
import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { fillPersonForm } from "#tests/support/registration-forms.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { personCommand } from "#tests/support/submissions.ts";

type TakePicture = (page: Page, name: string) => Promise<void>;

/** Pictures of what goes otherwise than planned, on a phone and on a desk: `20-…-390`, `20-…-1280`. */
export async function showTroubles(browser: Browser, picture: TakePicture): Promise<void> {
  for (const width of [390, 1280]) {
    const context = await browser.newContext({
      baseURL: `http://localhost:${process.env.PORT}`,
      locale: "fr-FR",
      viewport: { width, height: 900 },
    });
    const show: TakePicture = (page, name) => picture(page, `${name}-${width}`);
    await showRegisteredAlready(await context.newPage(), show);
    await showStaff(context, show);
    await context.close();
  }
}

async function showRegisteredAlready(page: Page, show: TakePicture): Promise<void> {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  for (const name of ["20-registered-page-with-its-mail", "21-registered-already"]) {
    await page.goto(event.formPath());
    await fillPersonForm(page, people.lou);
    await page.getByRole("button", { name: "M’inscrire" }).click();
    await page
      .getByText(/C’est noté|existe déjà/)
      .first()
      .waitFor();
    await show(page, name);
  }
}

async function showStaff(context: BrowserContext, show: TakePicture): Promise<void> {
  await signInAs(context, await appoint("LEAD"));
  const page = await context.newPage();
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const [slotId = ""] = event.slotIds;
  await register(personCommand(slotId, { email: people.lou.email }), now());
  await register(personCommand(slotId, { email: null, phone: "+33700000001" }), now());
  await page.goto(`/gestion/rendez-vous/${event.id}/publication`);
  await show(page, "22-before-publishing");
  await showConflict(page, `/gestion/creneaux/${slotId}/modifier`, show);
  await page.goto(`/gestion/creneaux/${slotId}/modifier`);
  await page.getByLabel("Jour", { exact: true }).fill("2020-01-15");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page
    .getByText(/Cette date est passée/)
    .first()
    .waitFor();
  await show(page, "24-wrong-year");
  await page.goto(`/gestion/creneaux/${slotId}/modifier`);
  await page.getByRole("textbox", { name: "Raison" }).fill("L’atelier est en travaux.");
  await page.getByRole("button", { name: "Oui, annuler le créneau" }).click();
  await page.waitForURL(/\/gestion\/rendez-vous\//);
  await show(page, "25-after-cancelling-a-slot");
  await page.goto("/gestion/a-appeler");
  await show(page, "26-to-call");
  await page.goto("/gestion/courriels");
  await show(page, "27-mails-and-jobs");
}

/** Two windows on one slot: the second one reads what the first one changed. */
async function showConflict(page: Page, address: string, show: TakePicture): Promise<void> {
  const first = await page.context().newPage();
  await page.goto(address);
  await first.goto(address);
  for (const [window, name] of [
    [first, "Atelier bois"],
    [page, "Atelier fer"],
  ] as const) {
    await window.getByRole("textbox", { name: "Nom du créneau" }).fill(name);
    await window.getByRole("button", { name: "Enregistrer" }).click();
    await window
      .getByText(/est enregistré|Changé entre-temps/)
      .first()
      .waitFor();
  }
  await show(page, "23-two-windows-on-one-slot");
  await first.close();
}
