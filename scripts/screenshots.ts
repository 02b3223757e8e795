import { type Browser, chromium, type Page } from "@playwright/test";
import { env } from "#lib/env.ts";
import { findFreePort } from "#lib/free-port.ts";
import { gameOnWednesdaySlug } from "#territory/sample/agenda/escape-games.ts";
import { industryMeetingSlug } from "#territory/sample/agenda/meetings.ts";
import { classes, people } from "#territory/sample/cast.ts";
import { browserArguments, findBrowser } from "#tests/support/browser.ts";
import { findCode, waitForMail } from "#tests/support/mailbox.ts";
import startSite from "#tests/support/running-site.ts";
import { showTroubles } from "./screenshots-of-troubles.ts";
import { supervise } from "./supervise.ts";

const folder = "docs/pictures";
const teacher = "camille.exemple@ecole.example";
const jobSeeker = "lou.exemple@courriel.example";

// `npm run screenshots`: walks the site as its users do, from the agenda to the attendance list, and
// keeps a picture of each step for the README and docs/walkthrough.md.
supervise(async ({ atStop, finish }) => {
  process.env.PORT = String(await findFreePort());
  process.env.MAILBOX_PORT = String(await findFreePort());
  atStop(await startSite());
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
  atStop(() => browser.close());
  await showAgenda(browser);
  await registerClass(browser);
  await registerPerson(browser);
  await takeAttendance(browser);
  await showTroubles(browser, picture);
  finish();
});

async function showAgenda(browser: Browser): Promise<void> {
  const page = await open(browser, 1280);
  await page.goto("/");
  await picture(page, "01-agenda");
  const dark = await open(browser, 390, "dark");
  await dark.goto("/");
  await picture(dark, "01-agenda-phone-dark");
}

async function registerClass(browser: Browser): Promise<void> {
  const page = await open(browser, 1280);
  await page.goto(`/rendez-vous/${gameOnWednesdaySlug}`);
  await page.getByRole("textbox", { name: "Élèves" }).fill("24");
  await page.getByRole("button", { name: "Voir les créneaux à notre taille" }).click();
  await picture(page, "02-slots-that-fit");
  await page
    .getByRole("link", { name: /^S’inscrire/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();
  await page.getByRole("heading", { name: /réponses à corriger/ }).waitFor();
  await picture(page, "03-class-form-with-errors");
  const { school } = classes.quatriemeB;
  await page.getByLabel("Nom de l’établissement").fill(`${school.name}, ${school.town.name}`);
  await page.getByLabel("Nom de la classe").fill("3e B");
  await page.getByRole("checkbox", { name: "3e", exact: true }).check();
  await fillContact(page, "Camille", teacher);
  await page.getByLabel("Téléphone mobile").fill("06 39 98 00 12");
  await page.getByRole("button", { name: "Inscrire ma classe" }).click();
  await page.waitForURL(/\/inscriptions\//);
  await picture(page, "04-class-registered");
  await waitForMail({ to: teacher });
}

async function registerPerson(browser: Browser): Promise<void> {
  const page = await open(browser, 390);
  await page.goto(`/rendez-vous/${industryMeetingSlug}`);
  await page
    .getByRole("link", { name: /^S’inscrire/ })
    .first()
    .click();
  await fillContact(page, "Lou", jobSeeker);
  await page.getByLabel("Commune ou code postal").fill(people.lou.town.name);
  await picture(page, "05-person-form-phone");
  await page.getByRole("button", { name: "M’inscrire" }).click();
  await page.waitForURL(/\/inscriptions\//);
  await picture(page, "06-person-registered-phone");
  const mail = await waitForMail({ to: jobSeeker, subject: /^Confirmation/ });
  const inbox = await open(browser, 700);
  await inbox.setContent(mail.html);
  await picture(inbox, "07-mail");
}

async function takeAttendance(browser: Browser): Promise<void> {
  const { leadEmail: lead = "" } = env();
  const page = await open(browser, 1280);
  await page.goto("/connexion");
  await page.getByRole("textbox", { name: "Courriel" }).fill(lead);
  await page.getByRole("button", { name: /code/ }).click();
  const mail = await waitForMail({ to: lead });
  await page.getByRole("textbox", { name: /Code/ }).fill(findCode(mail));
  await picture(page, "08-sign-in-code");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/gestion/);
  await picture(page, "09-staff-day");
  await page.getByRole("link", { name: "Pointer les présents" }).first().click();
  await page.getByRole("textbox", { name: "Élèves présents" }).first().fill("15");
  await page
    .getByRole("button", { name: /^Valider/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Présent/ })
    .first()
    .click();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/10-attendance.png` });
  await page.getByRole("link", { name: "Feuille d’émargement à imprimer" }).click();
  await page.emulateMedia({ media: "print" });
  await picture(page, "11-attendance-sheet-printed");
}

async function fillContact(page: Page, firstName: string, email: string): Promise<void> {
  await page.getByLabel("Prénom").fill(firstName);
  await page.getByLabel("Nom", { exact: true }).fill("Exemple");
  await page.getByRole("textbox", { name: /^Courriel/ }).fill(email);
}

async function open(browser: Browser, width: number, colorScheme?: "dark"): Promise<Page> {
  const baseURL = `http://localhost:${process.env.PORT}`;
  const context = await browser.newContext({
    baseURL,
    colorScheme: colorScheme ?? "light",
    locale: "fr-FR",
    viewport: { width, height: 900 },
  });
  return context.newPage();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  console.log(`  ${folder}/${name}.png`);
}
