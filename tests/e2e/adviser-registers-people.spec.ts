import { makeAdviser } from "#tests/support/advisers.ts";
import { database } from "#tests/support/database.ts";
import { findCode, listMails, waitForMail } from "#tests/support/mailbox.ts";
import { proveAddress } from "#tests/support/registrant.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, newReference, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { newAddress } from "#tests/support/submissions.ts";

test.describe.configure({ timeout: 60_000 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("An adviser proves an address, pastes three people, mends one, and each is told", async ({
      page,
    }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] }, [{ capacity: 2 }]);
      const address = `conseil.${newReference()}@mission-locale.example`;
      const lou = `lou.${newReference()}@courriel.example`;
      await page.goto(event.formPath());
      await page.getByRole("link", { name: "Inscrivez-les ensemble" }).click();
      await page.getByRole("textbox", { name: "Votre courriel" }).fill(address);
      await page.getByRole("button", { name: "Recevoir un code" }).click();
      await expect(page).toHaveURL(/\/mes-inscriptions\/code/);
      const mail = await waitForMail({ to: address, subject: /Mes inscriptions/ });
      await page.getByRole("textbox", { name: "Code à 8 chiffres" }).fill(findCode(mail));
      await page.getByRole("button", { name: "Continuer" }).click();

      await page.getByRole("textbox", { name: "Prénom" }).fill("Sacha");
      await page.getByRole("textbox", { name: "Nom", exact: true }).fill("Essai");
      await page.getByRole("textbox", { name: "Organisme" }).fill("Mission locale d’exemple");
      await page.getByRole("combobox", { name: "Réseau" }).selectOption("MISSION_LOCALE");
      await page.getByRole("button", { name: "Continuer" }).click();

      await page
        .getByRole("textbox", { name: "Lignes copiées" })
        .fill(
          [
            "Nom;Prénom;Courriel;Commune",
            `Exemple;Lou;${lou};Thiers`,
            "Témoin;Noa;06 39 98 00 0;Ambert",
            `Essai;Alix;${newAddress()};Thiers`,
          ].join("\n"),
        );
      await page.getByRole("button", { name: "Remplir les lignes" }).click();
      const second = page.getByRole("group", { name: "Ligne 2" });
      await expect(second.getByText("Vérifiez ce téléphone")).toBeVisible();
      await expect(page.getByRole("link", { name: /^Ligne 2, Noa Témoin/ })).toBeVisible();
      await expect(page.getByText("2 lignes sont prêtes")).toBeVisible();
      await second.getByRole("textbox", { name: "Courriel ou téléphone" }).fill("06 39 98 00 01");
      await page.getByRole("button", { name: "Inscrire ces personnes" }).click();

      await expect(
        page.getByRole("heading", {
          level: 1,
          name: "2 inscriptions confirmées, 1 en liste d’attente",
        }),
      ).toBeVisible();
      await expect(page.getByRole("row", { name: /Alix Essai/ })).toContainText(
        "Sur liste d’attente",
      );
      const told = await waitForMail({ to: lou, subject: /^Confirmation/ });
      expect(told.text).toContain("Sacha Essai (Mission locale d’exemple) a réservé une place");
      expect(told.text).toContain("/inscriptions/");
      const grouped = await waitForMail({ to: address, subject: /^Réponse à votre liste/ });
      expect(grouped.text).toContain("Lou Exemple");
      expect(grouped.text).not.toContain("/inscriptions/");

      await page.getByRole("link", { name: "Voir les fiches à imprimer" }).click();
      const handout = page.getByRole("article");
      await expect(handout).toHaveCount(1);
      await expect(handout).toContainText("Noa Témoin");
      await expect(handout).toContainText("Sacha Essai");
    });

    test("An adviser holds places, names one, gives back the others, and reads who came", async ({
      page,
      context,
    }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
      const [slotId = ""] = event.slotIds;
      const adviser = await makeAdviser();
      await proveAddress(context, adviser.email);
      await page.goto(`${event.path}/inscription-groupe?creneau=${slotId}`);
      await page.getByRole("textbox", { name: "Combien de places garder en plus" }).fill("3");
      await page.getByRole("button", { name: "Inscrire ces personnes" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "3 places gardées" })).toBeVisible();

      await page
        .getByRole("link", { name: "Les personnes que vous avez inscrites" })
        .last()
        .click();
      await page.getByRole("link", { name: "Donner les noms" }).click();
      await expect(page.getByText("Vous gardez 3 places sans nom.")).toBeVisible();
      await fillFirstRow(page);
      await page.getByRole("button", { name: "Inscrire ces personnes" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "1 inscription confirmée" }),
      ).toBeVisible();

      await page.goto("/mes-inscriptions/personnes");
      await expect(page.getByText("2 places gardées sans nom")).toBeVisible();
      await page.getByRole("button", { name: "Rendre des places" }).click();
      await expect(page.getByRole("link", { name: "Écrivez un nombre de places." })).toBeVisible();
      await page.getByRole("textbox", { name: "Combien de places rendre" }).fill("2");
      await page.getByRole("button", { name: "Rendre des places" }).click();
      await expect(page.getByText("Vous avez rendu 2 places.")).toBeVisible();
      await expect(page.getByRole("link", { name: "Donner les noms" })).toHaveCount(0);
      await expectBooked(slotId, 1);

      await markPresent(slotId);
      await page.goto("/mes-inscriptions/personnes");
      await expect(page.getByRole("row", { name: /Lou Exemple/ })).toContainText("Présent");
    });
  });
}

test("The team reads who registered somebody; another adviser reads nothing", async ({
  page,
  context,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const [slotId = ""] = event.slotIds;
  const adviser = await makeAdviser();
  await proveAddress(context, adviser.email);
  await page.goto(`${event.path}/inscription-groupe?creneau=${slotId}`);
  await fillFirstRow(page);
  await page.getByRole("button", { name: "Inscrire ces personnes" }).click();
  await expect(page.getByText("Lou Exemple")).toBeVisible();
  const list = page.url();

  await signInAs(context, await appoint("LEAD"));
  await page.goto(`/gestion/rendez-vous/${event.id}`);
  await expect(page.getByText("par Sacha Essai, Mission locale de démonstration")).toBeVisible();

  const other = await makeAdviser();
  await proveAddress(context, other.email);
  expect((await page.goto(list))?.status()).toBe(404);
  await page.goto("/mes-inscriptions/personnes");
  await expect(page.getByText("Vous n’avez inscrit personne d’autre")).toBeVisible();
  expect(await listMails(other.email)).toEqual([]);
});

async function fillFirstRow(page: Page): Promise<void> {
  const row = page.getByRole("group", { name: "Ligne 1" });
  await row.getByRole("textbox", { name: "Nom", exact: true }).fill("Exemple");
  await row.getByRole("textbox", { name: "Prénom" }).fill("Lou");
  await row.getByRole("textbox", { name: "Courriel ou téléphone" }).fill(newAddress());
  await row.getByRole("combobox", { name: "Commune ou code postal" }).fill("Thiers");
}

async function expectBooked(slotId: string, booked: number): Promise<void> {
  expect(await database().slot.findUniqueOrThrow({ where: { id: slotId } })).toMatchObject({
    booked,
  });
}

/** The slot has begun, and the person is there: what the door does has a story of its own. */
async function markPresent(slotId: string): Promise<void> {
  const registration = await database().registration.findFirstOrThrow({
    where: { kind: "INDIVIDUAL", slots: { some: { slotId } } },
  });
  const helper = await database().user.findUniqueOrThrow({
    where: { email: (await appoint("LEAD")).email },
  });
  const startsAt = hoursFromNow(-1);
  await database().slot.update({ where: { id: slotId }, data: { startsAt, closesAt: startsAt } });
  await database().attendance.create({
    data: {
      registrationId: registration.id,
      slotId,
      status: "PRESENT",
      recordedAt: startsAt,
      recordedById: helper.id,
    },
  });
}
