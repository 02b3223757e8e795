import { classes, people } from "#territory/sample/cast.ts";
import { findLink, listMails, waitForMail } from "#tests/support/mailbox.ts";
import { fillClassForm, withOwnAddress } from "#tests/support/registration-forms.ts";
import { newReference, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A head of school reads one page before the booking, then a copy without the link", async ({
      page,
    }) => {
      const event = await stageEvent();
      await page.goto(event.path);
      await page.getByRole("link", { name: "La fiche à montrer à la direction" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Fiche pour la direction de l’établissement",
      );
      await expect(page.getByText(/arrivée à .* hors trajet/)).toBeVisible();
      await expect(page.getByText("NOR MENE2407159C")).toBeVisible();
      await expect(page.getByText("La liste nominative reste entre les mains")).toBeVisible();

      const head = `direction.${newReference()}@college-demonstration.example`;
      const teacher = withOwnAddress(people.camille);
      await page.goto(event.formPath());
      await fillClassForm(page, classes.quatriemeB, teacher);
      await page.getByText("Mettre la direction en copie").click();
      await page.getByRole("textbox", { name: "Courriel de la direction" }).fill(head);
      await page.getByRole("button", { name: "Inscrire ma classe" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);

      const copy = await waitForMail({ to: head, subject: /^Pour information/ });
      expect(copy.text).not.toContain("/inscriptions/");
      expect(copy.text).toContain("26\u00A0élèves et 2\u00A0adultes");
      await page.goto(findLink(copy, "/rendez-vous/"));
      await expect(page.getByRole("heading", { name: "Coût et transport" })).toBeVisible();
      expect(await listMails(head)).toHaveLength(1);
    });
  });
}

test("The page for the head of school fits on one sheet of paper", async ({ page }) => {
  await page.goto("/rendez-vous/escape-game-lezoux-mercredi/fiche");
  await page.emulateMedia({ media: "print" });
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("Who asks for the page of an event that takes no class, or of a slot that is gone, is told so", async ({
  page,
}) => {
  const event = await stageEvent({ audiences: ["PUBLIC"] });
  const answer = await page.goto(`${event.path}/fiche`);
  expect(answer?.status()).toBe(404);
  const other = await stageEvent();
  const unknown = await page.goto(`${other.path}/fiche?creneau=${event.slotIds[0]}`);
  expect(unknown?.status()).toBe(404);
});
