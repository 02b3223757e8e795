import { readFile } from "node:fs/promises";
import { classes, people } from "#territory/sample/cast.ts";
import { makeAdviser } from "#tests/support/advisers.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { proveAddress } from "#tests/support/registrant.ts";
import {
  fillClassForm,
  fillPersonForm,
  withOwnAddress,
} from "#tests/support/registration-forms.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { type BrowserContext, expect, type Page, test } from "#tests/support/story.ts";
import { newAddress } from "#tests/support/submissions.ts";

const required = { name: "Réponse obligatoire" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("The lead asks questions, a class and a person answer, the lead reads and exports", async ({
      page,
      context,
    }) => {
      const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] });
      await signInAs(context, await appoint("LEAD"));
      await askTwoQuestions(page, event);
      await context.clearCookies();
      await answerAsClass(page, event);
      await answerAsPerson(page, event);
      await readAndExport(page, context, event);
    });

    test("An adviser answers for each person of a list, and the lead reads each answer", async ({
      page,
      context,
    }) => {
      const event = await stageWithQuestions();
      await pasteTwoPeople(page, context, event);
      const row = (number: number) => page.getByRole("group", { name: `Ligne ${number}` });
      const word = (number: number) => row(number).getByRole("textbox", { name: "Un mot ?" });
      await expect(page.getByText("1 ligne est prête")).toBeVisible();
      await expect(word(1)).toHaveValue("Bonjour");
      await expect(row(1).getByRole("combobox", { name: "Seul ?" })).toHaveValue("YES");
      await expect(word(2)).toHaveAccessibleDescription(/Répondez à cette question/);

      await row(4).getByRole("checkbox", { name: "Métal" }).check();
      await row(4).getByRole("combobox", { name: "Quand ?" }).selectOption("Soir");
      await page.getByRole("button", { name: "Inscrire ces personnes" }).click();
      await expect(row(3).getByRole("checkbox", { name: "Métal" })).toBeChecked();
      await expect(row(3).getByRole("combobox", { name: "Quand ?" })).toHaveValue("Soir");
      await expect(word(3)).toHaveAccessibleDescription(/Répondez à cette question/);

      await row(3).getByRole("checkbox", { name: "À inscrire" }).uncheck();
      await word(2).fill("Bonsoir");
      await page.getByRole("button", { name: "Inscrire ces personnes" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "2 inscriptions confirmées" }),
      ).toBeVisible();

      await signInAs(context, await appoint("LEAD"));
      await page.goto(`/gestion/rendez-vous/${event.id}`);
      await page.getByRole("link", { name: /Témoin Noa/ }).click();
      await expect(page.getByText("Bonsoir")).toBeVisible();
    });

    test("The lead moves, changes and retires a question", async ({ page, context }) => {
      const event = await stageEvent();
      await signInAs(context, await appoint("LEAD"));
      await askTwoQuestions(page, event);
      await page.getByRole("button", { name: /^Monter/ }).click();
      await expect(page.getByRole("heading", { level: 3 })).toHaveText([
        "Quels métiers ?",
        "Un mot pour nous ?",
      ]);
      await page.getByRole("link", { name: "Modifier : Quels métiers ?" }).click();
      await page.getByRole("textbox", { name: "Question", exact: true }).fill("Quelles filières ?");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("heading", { name: "Quelles filières ?" })).toBeVisible();
      await page.getByText("Retirer « Un mot pour nous ? »").click();
      await page.getByRole("button", { name: "Oui, retirer la question" }).first().click();
      await expect(page.getByRole("heading", { level: 3 })).toHaveText(["Quelles filières ?"]);
    });
  });
}

test.describe("somebody with a disability", () => {
  test.describe.configure({ timeout: 120_000 });

  test("can answer questions, mend an answer, and read them back", async ({ page }) => {
    const event = await stageWithQuestions();
    await page.goto(event.formPath());
    await fillPersonForm(page, withOwnAddress(people.lou));
    await page.getByRole("button", { name: "M’inscrire" }).click();
    await expect(page.getByRole("region", { name: "2 réponses à corriger" })).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.getByRole("textbox", { name: "Un mot ?" }).fill("Bonjour");
    await page.getByRole("radio", { name: "Oui" }).check();
    await page.getByRole("button", { name: "M’inscrire" }).click();
    await expect(page.getByRole("heading", { name: "Vos réponses" })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  test("can answer for several people, and mend an answer of one of them", async ({
    page,
    context,
  }) => {
    await pasteTwoPeople(page, context, await stageWithQuestions());
    await expect(page.getByRole("region", { name: "1 réponse à corriger" })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  test("can put the questions", async ({ page, context }) => {
    const event = await stageWithQuestions();
    await signInAs(context, await appoint("LEAD"));
    await page.goto(`/gestion/rendez-vous/${event.id}/questions`);
    for (const more of await page.locator("main summary").all()) await more.click();
    await expectAccessibleEverywhere(page);
    await page.getByRole("link", { name: "Modifier : Un mot ?" }).click();
    await page.getByRole("textbox", { name: "Question", exact: true }).fill("");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("region", { name: /réponse à corriger/ })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });
});

/** An event that asks a question of each type. */
async function stageWithQuestions(): Promise<StagedEvent> {
  const event = await stageEvent({ audiences: ["PUBLIC"] });
  const facts = (position: number) => ({ eventId: event.id, position, choices: [] as string[] });
  await database().question.createMany({
    data: [
      { ...facts(0), label: "Un mot ?", type: "TEXT", hint: "Court.", required: true },
      { ...facts(1), label: "Quand ?", type: "CHOICE", choices: ["Matin", "Soir"] },
      { ...facts(2), label: "Quoi ?", type: "CHOICES", choices: ["Bois", "Métal"] },
      { ...facts(3), label: "Seul ?", type: "YES_NO", required: true },
      { ...facts(4), label: "Combien ?", type: "NUMBER" },
    ],
  });
  return event;
}

/** Two people of an adviser's spreadsheet, which has columns for two questions; one answer is missing. */
async function pasteTwoPeople(page: Page, context: BrowserContext, event: StagedEvent) {
  await proveAddress(context, (await makeAdviser()).email);
  await page.goto(`${event.path}/inscription-groupe?creneau=${event.slotIds[0]}`);
  const lines = [
    "Nom;Prénom;Courriel;Commune;UN MOT ?;Seul ?",
    `Exemple;Lou;${newAddress()};Thiers;Bonjour;oui`,
    `Témoin;Noa;${newAddress()};Thiers;;Non`,
  ];
  await page.getByRole("textbox", { name: "Lignes copiées" }).fill(lines.join("\n"));
  await page.getByRole("button", { name: "Remplir les lignes" }).click();
}

async function askTwoQuestions(page: Page, event: StagedEvent): Promise<void> {
  await page.goto(`/gestion/rendez-vous/${event.id}`);
  await page.getByRole("link", { name: "Questions" }).click();
  await page.getByRole("link", { name: "Ajouter une question" }).click();
  await page.getByRole("textbox", { name: "Question", exact: true }).fill("Un mot pour nous ?");
  await page.getByRole("combobox", { name: "Type de réponse" }).selectOption("Texte court");
  await page.getByRole("checkbox", required).check();
  await page.getByRole("button", { name: "Ajouter la question" }).click();

  await page.getByRole("link", { name: "Ajouter une question" }).click();
  await page.getByRole("textbox", { name: "Question", exact: true }).fill("Quels métiers ?");
  await page
    .getByRole("combobox", { name: "Type de réponse" })
    .selectOption("Plusieurs choix dans une liste");
  await page.getByRole("combobox", { name: "Posée à" }).selectOption("Les classes");
  await page.getByRole("textbox", { name: "Choix" }).fill("Bois");
  await page.getByRole("button", { name: "Ajouter la question" }).click();
  await expect(page.getByRole("textbox", { name: "Choix" })).toHaveAccessibleDescription(
    /au moins deux choix/,
  );
  await page.getByRole("textbox", { name: "Choix" }).fill("Bois\nMétal\nTextile");
  await page.getByRole("button", { name: "Ajouter la question" }).click();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([
    "Un mot pour nous ?",
    "Quels métiers ?",
  ]);
}

async function answerAsClass(page: Page, event: StagedEvent): Promise<void> {
  await page.goto(`${event.formPath()}&qui=classe`);
  const teacher = withOwnAddress(people.camille);
  await fillClassForm(page, classes.quatriemeB, teacher);
  await page.getByRole("checkbox", { name: "Métal" }).check();
  await page.getByRole("checkbox", { name: "Textile" }).check();
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();

  const word = page.getByRole("textbox", { name: "Un mot pour nous ?" });
  await expect(page.getByRole("region", { name: "1 réponse à corriger" })).toBeFocused();
  await expect(word).toHaveAccessibleDescription(/Répondez à cette question/);
  await expect(page.getByRole("checkbox", { name: "Métal" })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Courriel" })).toHaveValue(teacher.email);
  await word.fill("=1+1");
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
  await expect(page.getByText("Métal, Textile")).toBeVisible();
}

async function answerAsPerson(page: Page, event: StagedEvent): Promise<void> {
  await page.goto(`${event.formPath()}&qui=personne`);
  await fillPersonForm(page, withOwnAddress(people.lou));
  await page.getByRole("combobox", { name: "Votre âge" }).selectOption("18 à 25 ans");
  await expect(page.getByText("Quels métiers ?")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Un mot pour nous ?" }).fill("Bonjour");
  await page.getByRole("button", { name: "M’inscrire" }).click();
  await expect(page.getByRole("heading", { name: "Vos réponses" })).toBeVisible();
  await expect(page.getByText("Bonjour")).toBeVisible();
}

async function readAndExport(page: Page, context: BrowserContext, event: StagedEvent) {
  await signInAs(context, await appoint("LEAD"));
  await page.goto(`/gestion/rendez-vous/${event.id}`);
  await page.getByRole("link", { name: /Exemple Lou/ }).click();
  await expect(page.getByText("18 à 25 ans")).toBeVisible();
  await expect(page.getByText("Bonjour")).toBeVisible();

  await page.goto(`/gestion/rendez-vous/${event.id}`);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`inscriptions-${event.slug}.csv`);
  const content = await readFile(await download.path(), "utf8");
  expect(content).toMatch(/^\uFEFF"Début";"Fin";/);
  expect(content).toContain(`"'=1+1";"Métal, Textile"\r\n`);
  expect(content).toContain(`"Bonjour";""\r\n`);
}
