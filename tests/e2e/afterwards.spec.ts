import { enqueueThanks } from "#lib/services/reminders/enqueue-thanks.ts";
import { now } from "#lib/time/clock.ts";
import { holdEvent } from "#tests/support/held-event.ts";
import { findLink, listMails, waitForMail } from "#tests/support/mailbox.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { expect, type Page, test } from "#tests/support/story.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("A teacher is thanked, and gives an opinion once", async ({ page }) => {
      const { teacher, paths } = await holdEvent();
      await enqueueThanks(now());
      const mail = await waitForMail({ to: teacher.email, subject: /^Merci/ });
      await page.goto(findLink(mail, "/inscriptions/"));
      await page.getByRole("button", { name: "Envoyer mon avis" }).click();
      await expect(page.getByRole("region", { name: "2 réponses à corriger" })).toBeVisible();
      await answer(page, "5 – Très bien", "Une belle visite.");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merci pour votre avis.");
      await page.goto(`${paths.ofClass}/avis`);
      await expect(page.getByRole("button", { name: "Envoyer mon avis" })).toHaveCount(0);
    });

    test("A pupil gives an opinion without a name, by the link that the class shares", async ({
      page,
      context,
    }) => {
      const { event, paths } = await holdEvent();
      await page.goto(paths.ofClass);
      await expect(page.getByText("0 réponse sur 24 élèves présents.")).toBeVisible();
      await page.getByRole("link", { name: /\/avis\// }).click();
      await answer(page, "3 – Moyen", "J’ai aimé la forge.");
      await expect(page.getByText("Votre avis est enregistré, sans votre nom.")).toBeVisible();
      expect(await context.cookies()).toEqual([]);
      await page.goto(paths.ofClass);
      await expect(page.getByText("1 réponse sur 24 élèves présents.")).toBeVisible();

      await signInAs(context, await appoint("LEAD"));
      await page.goto(`/gestion/rendez-vous/${event.id}`);
      const opinions = page.getByRole("region", { name: "Avis" });
      await expect(opinions.getByText("La moyenne s’affiche à partir de 5.")).toBeVisible();
      await expect(opinions.getByText("J’ai aimé la forge.")).toBeVisible();
    });
  });
}

test("Whoever came has a certificate; whoever did not has none, and is not thanked", async ({
  page,
  request,
}) => {
  const { paths, lou, absent } = await holdEvent();
  await enqueueThanks(now());
  await page.goto(paths.ofLou);
  await expect(page.getByText("L’avis de vos élèves")).toHaveCount(0);
  const link = page.getByRole("link", { name: "Attestation de présence (PDF)" });
  for (const path of [await link.getAttribute("href"), `${paths.ofClass}/attestation.pdf`]) {
    const response = await request.get(path ?? "");
    expect(response.headers()["content-type"]).toBe("application/pdf");
    expect((await response.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }
  for (const part of ["attestation.pdf", "avis"]) {
    expect((await request.get(`${paths.ofAbsent}/${part}`)).status(), part).toBe(404);
  }
  expect((await request.get("/avis/n-existe-pas")).status()).toBe(404);
  await page.goto(paths.ofAbsent);
  await expect(page.getByRole("link", { name: /Attestation/ })).toHaveCount(0);
  await waitForMail({ to: lou.email ?? "", subject: /^Merci/ });
  expect(await listMails(absent.email ?? "")).not.toContainEqual(
    expect.objectContaining({ subject: expect.stringMatching(/^Merci/) }),
  );
});

async function answer(page: Page, score: string, comment: string): Promise<void> {
  await page.getByRole("radio", { name: score }).check();
  await page.getByRole("radio", { name: "Oui" }).check();
  await page.getByRole("textbox", { name: /^Un mot de plus/ }).fill(comment);
  await page.getByRole("button", { name: "Envoyer mon avis" }).click();
}
