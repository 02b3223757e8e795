import type { Page } from "@playwright/test";
import type { SampleClass, SamplePerson } from "#lib/territories/planned-cast.ts";
import { schoolLevelLabels } from "#lib/text/labels.ts";
import { schools } from "#territory/sample/cast.ts";
import { newReference } from "./staged-event.ts";

/** Somebody of the cast under an address that no other story uses. */
export function withOwnAddress(person: SamplePerson): SamplePerson & { email: string } {
  return {
    ...person,
    email: `${person.firstName.toLowerCase()}.${newReference()}@courriel.example`,
  };
}

/** Name, address and phone, as both forms ask them; what a person lacks stays empty. */
export async function fillContact(page: Page, person: SamplePerson): Promise<void> {
  await page.getByRole("textbox", { name: "Prénom" }).fill(person.firstName);
  await page.getByRole("textbox", { name: "Nom", exact: true }).fill(person.lastName);
  await page.getByRole("textbox", { name: "Courriel" }).fill(person.email ?? "");
  await page.getByRole("textbox", { name: "Téléphone" }).fill(frenchPhone(person.phone));
}

/** Everything that a teacher must say of a class. */
export async function fillClassForm(
  page: Page,
  { className, levels, pupilCount, adultCount }: SampleClass,
  teacher: SamplePerson,
  school = `${schools.collegeLezoux.name}, ${schools.collegeLezoux.town.name}`,
): Promise<void> {
  await page.getByRole("combobox", { name: "Nom de l’établissement" }).fill(school);
  await page.getByRole("textbox", { name: "Nom de la classe" }).fill(className);
  for (const level of levels) {
    await page.getByRole("checkbox", { name: schoolLevelLabels[level], exact: true }).check();
  }
  await page.getByRole("textbox", { name: "Nombre d’élèves" }).fill(String(pupilCount));
  await page.getByRole("textbox", { name: "Nombre d’adultes" }).fill(String(adultCount));
  await fillContact(page, teacher);
}

/** Everything that a person must say; the commune in full, so that it is found at once. */
export async function fillPersonForm(page: Page, person: SamplePerson): Promise<void> {
  await fillContact(page, person);
  await page.getByRole("combobox", { name: "Commune ou code postal" }).fill(person.town.name);
}

/** As people type it: 06 39 98 00 01. */
function frenchPhone(phone: string | null): string {
  return phone ? phone.replace("+33", "0").replace(/(\d\d)(?=\d)/g, "$1 ") : "";
}
