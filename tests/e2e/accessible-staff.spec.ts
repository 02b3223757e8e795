import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { companies } from "#territory/sample/cast.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

test.describe.configure({ timeout: 90_000 });

test.beforeEach(async ({ context }) => signInAs(context, await appoint("LEAD")));

for (const path of [
  "/gestion",
  "/gestion/rendez-vous",
  "/gestion/rendez-vous?recherche=zzz",
  "/gestion/rendez-vous/nouveau",
  "/gestion/a-appeler",
  "/gestion/courriels",
  "/gestion/calendrier",
  "/gestion/courriels?etat=tous",
  "/gestion/courriels/apercu",
  "/gestion/courriels/apercu?courriel=reminder-practical-classe",
  "/gestion/n-existe-pas",
]) {
  test(`A member of staff with a disability can use ${path}`, async ({ page }) => {
    await page.goto(path);
    await expectAccessibleEverywhere(page);
  });
}

for (const part of ["", "/modifier", "/creneaux/nouveau", "/questions", "/questions/nouvelle"]) {
  test(`A member of staff with a disability can use the page of an event${part}`, async ({
    page,
  }) => {
    const { event } = await stageWithRegistrations();
    await page.goto(`/gestion/rendez-vous/${event.id}${part}`);
    for (const more of await page.locator("main summary").all()) await more.click();
    await expectAccessibleEverywhere(page);
  });
}

for (const part of ["presence", "emargement", "modifier"]) {
  test(`A member of staff with a disability can use the page of a slot, ${part}`, async ({
    page,
  }) => {
    const { event } = await stageWithRegistrations();
    await page.goto(`/gestion/creneaux/${event.slotIds[0]}/${part}`);
    await expectAccessibleEverywhere(page);
    if (part !== "presence") return;
    await page.getByRole("button", { name: "Présent : Lou Exemple" }).click();
    await page.getByRole("button", { name: "Tous là" }).click();
    await page.getByRole("button", { name: "Ajouter comme présent" }).click();
    await expect(page.getByText("26 élèves et 2 adultes, comptés à")).toBeVisible();
    await expect(page.getByRole("region", { name: /réponses à corriger/ })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });
}

test("A member of staff with a disability can use the sheet of a company", async ({ page }) => {
  const { id: companyId } = companies.mecanique;
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] }, [
    { companyId },
    { companyId, startsAt: hoursFromNow(241) },
  ]);
  await register(personCommand(event.slotIds[0] ?? ""), now());
  await page.goto(`/gestion/rendez-vous/${event.id}`);
  await page.getByRole("link", { name: companies.mecanique.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(companies.mecanique.name);
  await expectAccessibleEverywhere(page);
});

test("A member of staff with a disability can use the pages of registrations", async ({ page }) => {
  const { registrationIds } = await stageWithRegistrations();
  for (const id of registrationIds) {
    await page.goto(`/gestion/inscriptions/${id}`);
    for (const more of await page.locator("main summary").all()) await more.click();
    await expectAccessibleEverywhere(page);
  }
});

test("A member of staff with a disability can use a form with errors, and the page of the code", async ({
  page,
}) => {
  await page.goto("/gestion/rendez-vous/nouveau");
  await page.getByRole("button", { name: "Créer le brouillon" }).click();
  await expect(page.getByRole("region", { name: /réponses à corriger/ })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.context().clearCookies();
  await page.goto("/connexion");
  await page.getByRole("textbox", { name: "Votre courriel" }).fill("inconnu@courriel.example");
  await page.getByRole("button", { name: "Recevoir un code" }).click();
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("region", { name: /réponse à corriger/ })).toBeVisible();
  await expectAccessibleEverywhere(page);
});

/** A class to validate, and a person with a ticket. */
async function stageWithRegistrations() {
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"], needsValidation: true });
  const slotId = event.slotIds[0] ?? "";
  await register(classCommand(slotId, { needs: { WHEELCHAIR: 1 } }), now());
  await register(personCommand(slotId), now());
  const registrations = await database().registration.findMany({ where: { eventId: event.id } });
  return { event, registrationIds: registrations.map(({ id }) => id) };
}
