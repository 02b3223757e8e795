import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { database } from "#tests/support/database.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("The title of a page says first how many answers of its form are wrong", async ({
      page,
      context,
    }) => {
      const event = await stageEvent();
      await signInAs(context, await appoint("LEAD"));
      for (const { path, button, title } of [
        { path: event.formPath(), button: "Inscrire ma classe", title: "Inscrire une classe" },
        { path: "/retrouver", button: "Recevoir mon lien", title: "Retrouver mon inscription" },
        {
          path: "/gestion/rendez-vous/nouveau",
          button: "Créer le brouillon",
          title: "Nouveau rendez-vous",
        },
        {
          path: `/gestion/rendez-vous/${event.id}/creneaux/nouveau`,
          button: "Ajouter le créneau",
          title: "Nouveau créneau",
        },
        {
          path: `/gestion/creneaux/${event.slotIds[0]}/presence`,
          button: "Ajouter comme présent",
          title: "Pointer les présents",
        },
      ]) {
        await page.goto(path);
        await expect(page).toHaveTitle(new RegExp(`^${title}`));
        await page.getByRole("button", { name: button }).click();
        const problems = page.getByRole("region", { name: /réponses? à corriger/ });
        await expect(problems).toBeVisible();
        const count = await problems.getByRole("listitem").count();
        await expect(page).toHaveTitle(new RegExp(`^${count}\\u00A0erreurs? – ${title}`));
        await expectOneTitle(page);
      }
    });

    test("The title of a page whose form was mended no longer speaks of errors", async ({
      page,
    }) => {
      await page.goto("/retrouver");
      await page.getByRole("button", { name: "Recevoir mon lien" }).click();
      await expect(page).toHaveTitle(/^1\u00A0erreur – Retrouver/);
      await page.getByRole("textbox", { name: "Courriel" }).fill("inconnu@courriel.example");
      await page.getByRole("button", { name: "Recevoir mon lien" }).click();
      await expect(page.getByRole("status")).toBeVisible();
      await expect(page).toHaveTitle(/^Retrouver mon inscription/);
    });
  });
}

test("Every page of the staff has a title of its own, which says what it shows", async ({
  page,
  context,
}) => {
  const event = await stageEvent({ audiences: ["CLASS", "JOB_SEEKER"] }, [
    {},
    { startsAt: hoursFromNow(300) },
  ]);
  const slotId = event.slotIds[0] ?? "";
  await register(classCommand(slotId), now());
  await register(personCommand(slotId), now());
  const registrations = await database().registration.findMany({ where: { eventId: event.id } });
  await signInAs(context, await appoint("LEAD"));

  const ofEvent = [
    "",
    "/modifier",
    "/creneaux/nouveau",
    "/questions",
    "/questions/nouvelle",
    "/publication",
  ];
  const ofSlot = ["presence", "emargement", "modifier"];
  const aboutTheEvent = [
    ...ofEvent.map((part) => `/gestion/rendez-vous/${event.id}${part}`),
    ...event.slotIds.flatMap((id) => ofSlot.map((part) => `/gestion/creneaux/${id}/${part}`)),
    ...registrations.map(({ id }) => `/gestion/inscriptions/${id}`),
  ];
  const general = [
    "/gestion",
    "/gestion/rendez-vous",
    "/gestion/rendez-vous/nouveau",
    "/gestion/a-appeler",
    "/gestion/courriels",
    "/gestion/calendrier",
    "/gestion/courriels?etat=tous",
    "/gestion/courriels/apercu",
    "/gestion/courriels/apercu?courriel=sign-in-code",
  ];
  const pathOf: Record<string, string> = {};
  for (const path of [...general, ...aboutTheEvent]) {
    await page.goto(path);
    const title = await page.title();
    expect(pathOf[title], `« ${title} », the title of ${path}`).toBeUndefined();
    pathOf[title] = path;
    if (aboutTheEvent.includes(path)) expect(title).toContain(event.title);
    await expectOneTitle(page);
  }
});

async function expectOneTitle(page: Page): Promise<void> {
  await expect(page.locator("title:not(svg title)"), page.url()).toHaveCount(1);
}
