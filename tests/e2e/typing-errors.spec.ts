import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { fieldDay } from "#lib/time/field-values.ts";
import { dateInWords } from "#lib/time/paris-words.ts";
import { people } from "#territory/sample/cast.ts";
import { blockScripts, expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { database } from "#tests/support/database.ts";
import { waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

const dayIn = (days: number) => fieldDay(hoursFromNow(days * 24));
const save = (page: Page) => page.getByRole("button", { name: "Enregistrer" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(async ({ context }) => signInAs(context, await appoint("LEAD")));

    test("The lead types a wrong year, and nobody is told of it", async ({ page }) => {
      const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
      const lou = withOwnAddress(people.lou);
      await register(personCommand(event.slotIds[0] ?? "", { email: lou.email }), now());
      await page.goto(`/gestion/creneaux/${event.slotIds[0]}/modifier`);
      await page.getByLabel("Jour", { exact: true }).fill(dayIn(-400));
      await page.getByRole("textbox", { name: "Places, en personnes" }).fill("44");
      await save(page);
      await expect(page.getByText(/Cette date est passée, et 1.inscription/).first()).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Places, en personnes" })).toHaveValue("44");

      const far = dayIn(400);
      await page.getByLabel("Jour", { exact: true }).fill(far);
      await save(page);
      await expect(page.getByText(/s’éloigne de plus de 90 jours/).first()).toBeVisible();
      await page.getByRole("checkbox", { name: /c’est bien la date/ }).check();
      await save(page);
      await expect(page.getByText("Le créneau est enregistré.")).toBeVisible();
      await expect(page.getByText(/1.courriel part\./)).toBeVisible();
      const mail = await waitForMail({ to: lou.email, subject: /Changement/ });
      const told = dateInWords(Temporal.PlainDate.from(far));
      expect(mail.text).toContain(told);
      expect(mail.subject).toContain(far.slice(0, 4));
    });

    test("Two leads change one slot, and both see what the other did", async ({
      page,
      context,
      browser,
    }) => {
      const event = await stageEvent();
      const address = `/gestion/creneaux/${event.slotIds[0]}/modifier`;
      const colleague = await appoint("LEAD");
      const other = await browser.newContext({ javaScriptEnabled });
      await signInAs(other, colleague);
      const theirs = await other.newPage();
      await page.goto(address);
      await theirs.goto(new URL(address, page.url()).href);
      await theirs.getByRole("textbox", { name: "Places, en personnes" }).fill("45");
      await theirs.getByRole("textbox", { name: "Nom du créneau" }).fill("Atelier bois");
      await save(theirs);
      await expect(theirs.getByText("Le créneau est enregistré.")).toBeVisible();

      await page.getByRole("textbox", { name: "Nom du créneau" }).fill("Atelier fer");
      await save(page);
      await expect(page.getByText(/Changé entre-temps par .*cheffe de projet/)).toContainText(
        colleague.email,
      );
      await expect(
        page.getByText(/enregistré «.Atelier bois.», le vôtre «.Atelier fer.»/),
      ).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Places, en personnes" })).toHaveValue("45");
      await expect(page.getByRole("textbox", { name: "Nom du créneau" })).toHaveValue(
        "Atelier fer",
      );
      await save(page);
      await expect(page.getByText("Le créneau est enregistré.")).toBeVisible();
      const slot = await database().slot.findFirst({ where: { eventId: event.id } });
      expect(slot).toMatchObject({ capacity: 45, label: "Atelier fer", version: 3 });
      await other.close();
      expect(context.pages()).toHaveLength(1);
    });

    test("The lead takes an event back to draft, and deletes it after a question", async ({
      page,
    }) => {
      const event = await stageEvent();
      await page.goto(`/gestion/rendez-vous/${event.id}`);
      await page.getByRole("link", { name: "Changer la publication" }).click();
      await page.getByRole("button", { name: "Revenir au brouillon" }).click();
      await expect(page.getByText(/est revenu au brouillon/)).toBeVisible();
      await page.getByRole("link", { name: "Supprimer ce brouillon" }).click();
      await page.getByRole("button", { name: "Oui, supprimer le brouillon" }).click();
      await expect(page.getByText("Le brouillon est supprimé.")).toBeVisible();
      expect(await database().event.count({ where: { id: event.id } })).toBe(0);
      expect((await page.request.get(event.path)).status()).toBe(404);
    });
  });
}

test("A lead with a disability can read the checklist, a question and a conflict", async ({
  page,
  context,
}) => {
  await signInAs(context, await appoint("LEAD"));
  await blockScripts(page);
  const draft = await stageEvent({ status: "DRAFT" }, []);
  await page.goto(`/gestion/rendez-vous/${draft.id}/publication`);
  await expect(page.getByText("Il manque quelque chose pour publier")).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.goto(`/gestion/rendez-vous/${draft.id}/supprimer`);
  await expectAccessibleEverywhere(page);
  const event = await stageEvent();
  await page.goto(`/gestion/rendez-vous/${event.id}/publication`);
  await expectAccessibleEverywhere(page);
  await page.goto(`/gestion/creneaux/${event.slotIds[0]}/modifier`);
  await page.getByLabel("Jour", { exact: true }).fill(dayIn(-400));
  await save(page);
  await expect(page.getByRole("checkbox", { name: /cette date est passée/ })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.goto(`/gestion/creneaux/${event.slotIds[0]}/modifier`);
  const { id } = await database().slot.findFirstOrThrow({ where: { eventId: event.id } });
  await database().slot.update({ where: { id }, data: { capacity: 41, version: 2 } });
  await save(page);
  await expect(page.getByText(/«.41.», repris ci-dessous/)).toBeVisible();
  await expectAccessibleEverywhere(page);
});
