import { territory as ours } from "#lib/territory.ts";
import ourCommunes from "#territory/communes.json" with { type: "json" };
import { findLink, waitForMail } from "#tests/support/mailbox.ts";
import { placeNamesOf } from "#tests/support/place-names.ts";
import { fillClassForm } from "#tests/support/registration-forms.ts";
import { type SecondTerritory, startSecondTerritory } from "#tests/support/second-territory.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { territory } from "#tests/territories/port-exemple/facts.ts";
import { sample, visitingClass } from "#tests/territories/port-exemple/sample/sample.ts";

const ourNames = placeNamesOf(ours, ourCommunes);
const { teacher, school } = visitingClass;

let site: SecondTerritory;

test.beforeAll(async () => {
  // The site is built once more.
  test.setTimeout(300_000);
  site = await startSecondTerritory();
});
test.afterAll(() => site?.stop());

test("Another territory shows its agenda, books a class and writes to its teacher, all in its own name", async ({
  page,
}) => {
  await page.goto(site.url);
  await expect(page).toHaveTitle(/PORTEX, les rencontres du littoral/);
  await expect(page.getByText(territory.fullName).first()).toBeVisible();
  await expectNothingOfOurs(page);

  await page.getByRole("link", { name: "Visite du chantier naval" }).first().click();
  await expect(page.getByText("Hangar du quai").first()).toBeVisible();
  await expectNothingOfOurs(page);

  await page
    .getByRole("link", { name: /^S’inscrire/ })
    .first()
    .click();
  await fillClassForm(page, visitingClass, teacher, `${school.name}, ${school.town.name}`);
  await expectNothingOfOurs(page);
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^C’est noté/);
  await expectNothingOfOurs(page);
  const code = await page.getByText(/^POR-/).innerText();

  const mail = await waitForMail({ to: teacher.email ?? "", subject: /^Confirmation/ });
  expect(mail.from[0]?.name).toBe(territory.senderName);
  expect(mail.text).toContain(code);
  expect(inOneLine(mail.text)).toContain(inOneLine(territory.fullName));
  expect(findLink(mail, "/inscriptions/")).toBe(page.url());
  expectNoneOf(`${mail.subject}\n${mail.text}\n${mail.html}`);
});

test("Another territory has its own past, and its other pages name nothing of ours", async ({
  page,
}) => {
  await page.goto(`${site.url}/rendez-vous/passes`);
  for (const { title } of sample.archive) await expect(page.getByText(title)).toBeVisible();
  await expectNothingOfOurs(page);
  for (const path of ["/aide", "/donnees-personnelles", "/mentions-legales", "/accessibilite"]) {
    await page.goto(`${site.url}${path}`);
    await expectNothingOfOurs(page);
  }
});

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Neither in what is read, nor in addresses, titles and data. */
async function expectNothingOfOurs(page: Page): Promise<void> {
  expectNoneOf(await page.locator("body").innerText());
  const [everywhere] = ourNames;
  expect(await page.content()).not.toMatch(everywhere ?? "");
}

function expectNoneOf(text: string): void {
  for (const name of ourNames) expect(text).not.toMatch(name);
}
