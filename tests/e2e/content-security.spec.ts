import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { database } from "#tests/support/database.ts";
import { publicPages } from "#tests/support/pages.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

test("A visitor loads nothing from elsewhere, and no page breaks its own policy", async ({
  page,
  baseURL,
}) => {
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] });
  const answer = await register(personCommand(event.slotIds[0] ?? ""), now());
  const personal = answer.ok ? `/inscriptions/${answer.token}` : "";
  const forms = ["classe", "personne"].map((who) => `${event.formPath()}&qui=${who}`);
  const faults = watch(page, baseURL ?? "");
  for (const path of [...publicPages, event.formPath(), ...forms, personal]) {
    await page.goto(path, { waitUntil: "load" });
    expect(faults, path).toEqual([]);
  }
});

test("A member of staff loads nothing from elsewhere either", async ({
  page,
  context,
  baseURL,
}) => {
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] });
  await register(personCommand(event.slotIds[0] ?? ""), now());
  const { id } = await database().registration.findFirstOrThrow({ where: { eventId: event.id } });
  await signInAs(context, await appoint("LEAD"));
  const faults = watch(page, baseURL ?? "");
  for (const path of [
    "/gestion",
    "/gestion/rendez-vous",
    `/gestion/rendez-vous/${event.id}`,
    `/gestion/rendez-vous/${event.id}/modifier`,
    `/gestion/creneaux/${event.slotIds[0]}/presence`,
    `/gestion/creneaux/${event.slotIds[0]}/emargement`,
    `/gestion/inscriptions/${id}`,
    "/gestion/courriels",
    "/gestion/courriels/apercu?courriel=registration-confirmed-classe",
  ]) {
    await page.goto(path, { waitUntil: "load" });
    expect(faults, path).toEqual([]);
  }
});

test("A form comes alive under the strict policy of its page", async ({ page }) => {
  const event = await stageEvent();
  await page.goto(event.formPath());
  await page.getByRole("button", { name: "Un de plus : adultes" }).click();
  await expect(page.getByRole("textbox", { name: "Nombre d’adultes" })).toHaveValue("3");
});

/** Fills a list with what the browser refused, what failed, and what was asked of another site. */
function watch(page: Page, site: string): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    // The frame of a mail stops every script, the test runner's own too.
    const isExpected = /status of 404|frame is sandboxed/.test(message.text());
    if (message.type() === "error" && !isExpected) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site}/`) && !request.url().startsWith("data:")) {
      faults.push(request.url());
    }
  });
  return faults;
}
