import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("The lead takes the attendance of a class and of people, and adds one who comes unannounced", async ({
      page,
      context,
    }) => {
      const event = await stageEventOfNow();
      await signInAs(context, await appoint("LEAD"));
      await page.goto("/gestion");
      const today = page.getByRole("region", { name: event.title });
      await expect(today.getByText("29 personnes attendues")).toBeVisible();
      await today.getByRole("link", { name: "Pointer les présents" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(event.title);
      await expectTally(page, ["0 présent", "29 à venir", "0 absent"]);

      await page.getByRole("textbox", { name: "Élèves présents" }).fill("24");
      await page.getByRole("button", { name: "Valider" }).click();
      await expect(page.getByText("24 élèves et 2 adultes, comptés à")).toBeVisible();
      await expectTally(page, ["26 présents", "1 à venir", "2 absents"]);

      await page.getByRole("button", { name: "Présent : Lou Exemple" }).click();
      await expect(page.getByText("Présent à")).toBeVisible();
      await page.getByRole("button", { name: "Annuler : Lou Exemple" }).click();
      await page.getByRole("button", { name: "Excusé : Lou Exemple" }).click();
      await expect(page.getByText("Absent excusé à")).toBeVisible();

      const lastName = "Échantillon";
      await page.getByRole("textbox", { name: "Prénom" }).fill("Andréa");
      await page.getByRole("textbox", { name: "Nom", exact: true }).fill(lastName);
      await page.getByRole("button", { name: "Ajouter comme présent" }).click();
      await expect(
        page.getByRole("listitem").filter({ hasText: `Andréa ${lastName}` }),
      ).toBeVisible();
      await expectTally(page, ["27 présents", "0 à venir", "3 absents"]);
      await expectStored(event);
    });
  });
}

test("The lead prints the attendance sheet: names of adults, numbers of pupils, no button", async ({
  page,
  context,
}) => {
  const event = await stageEventOfNow();
  await signInAs(context, await appoint("LEAD"));
  await page.goto(`/gestion/creneaux/${event.slotIds[0]}/presence`);
  await page.getByRole("link", { name: "Feuille d’émargement à imprimer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Feuille d’émargement");
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Retour au pointage" })).toBeHidden();
  const people = page.getByRole("table", { name: "Personnes inscrites" });
  await expect(people.getByRole("rowheader", { name: /Exemple Lou/i })).toBeVisible();
  const classes = page.getByRole("table", { name: "Classes attendues" });
  await expect(classes.getByRole("row", { name: /4e B 26 2/ })).toBeVisible();
  await expect(page.getByText("Camille")).toHaveCount(0);
  const paper = await page
    .locator("body")
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(paper).toBe("rgb(255, 255, 255)");
});

test("The lead finds somebody at the door by name or by ticket", async ({ page, context }) => {
  const event = await stageEventOfNow();
  const lou = await database().registration.findFirstOrThrow({
    where: { eventId: event.id, kind: "INDIVIDUAL" },
  });
  await signInAs(context, await appoint("LEAD"));
  await page.goto(`/gestion/creneaux/${event.slotIds[0]}/presence`);
  for (const [typed, count] of [
    ["exemp", 1],
    [lou.code.toLowerCase(), 1],
    ["zzz", 0],
  ] as const) {
    await page.getByRole("searchbox").fill(typed);
    await page.getByRole("button", { name: "Chercher" }).click();
    await expect(page).toHaveURL(new RegExp(`recherche=${typed}`));
    await expect(page.getByRole("button", { name: "Présent : Lou Exemple" })).toHaveCount(count);
  }
  await expect(page.getByText("Personne ne répond à cette recherche")).toBeVisible();
});

/** An event that begins now; a class of 26 and Lou had registered an hour before. */
async function stageEventOfNow(): Promise<StagedEvent> {
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] }, [
    { capacity: 60, startsAt: hoursFromNow(0) },
  ]);
  const slotId = event.slotIds[0] ?? "";
  await register(classCommand(slotId), hoursFromNow(-1));
  await register(personCommand(slotId), hoursFromNow(-1));
  return event;
}

async function expectTally(page: Page, counts: string[]): Promise<void> {
  const tally = page.getByRole("list", { name: "Compte des personnes" });
  await expect(tally.getByRole("listitem")).toHaveText(counts);
}

async function expectStored({ id }: StagedEvent): Promise<void> {
  const marks = await database().attendance.findMany({
    where: { slot: { eventId: id } },
    orderBy: { recordedAt: "asc" },
    select: { status: true, pupilsPresent: true, adultsPresent: true },
  });
  const none = { pupilsPresent: null, adultsPresent: null };
  expect(marks).toEqual([
    { status: "RECORDED", pupilsPresent: 24, adultsPresent: 2 },
    { status: "EXCUSED", ...none },
    { status: "PRESENT", ...none },
  ]);
}
