import { randomUUID } from "node:crypto";
import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { venues } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

test.use({ javaScriptEnabled: false });

test("An organiser sees the events of their EPCI, and nothing of the others", async ({
  page,
  context,
}) => {
  const own = await stageWithLou(venues.thiers.id);
  const foreign = await stageWithLou(venues.ambert.id);
  await signInAs(context, await appoint("ORGANISER"));
  for (const path of pagesOf(own)) await expectOpen(page, path);
  for (const path of [...pagesOf(foreign), ...pagesOf(unknown())]) await expectNotThere(page, path);
  await page.goto(`/gestion/rendez-vous?recherche=${foreign.title}`);
  await expect(page.getByText("Aucun rendez-vous ne répond à ce choix")).toBeVisible();
  await page.goto(`/gestion/rendez-vous?recherche=${own.title}`);
  await expect(page.getByRole("link", { name: own.title })).toBeVisible();
});

test("A helper takes attendance of their events, and sees nothing else", async ({
  page,
  context,
}) => {
  const own = await stageWithLou(venues.thiers.id);
  const foreign = await stageWithLou(venues.thiers.id);
  await signInAs(context, await appoint("HELPER", [own.id]));
  const [slotId] = own.slotIds;
  await expectOpen(page, `/gestion/creneaux/${slotId}/presence`);
  await page.getByRole("button", { name: "Présent : Lou Exemple" }).click();
  await expect(page.getByText("Présent à")).toBeVisible();
  await page.goto(`/gestion/rendez-vous/${own.id}`);
  await expect(page.getByRole("table", { name: "Liste des inscriptions" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Modifier" })).toHaveCount(0);
  for (const path of [
    `/gestion/inscriptions/${own.registrationId}`,
    `/gestion/rendez-vous/${own.id}/modifier`,
    `/gestion/rendez-vous/${own.id}/creneaux/nouveau`,
    `/gestion/rendez-vous/${own.id}/questions`,
    `/gestion/rendez-vous/${own.id}/publication`,
    `/gestion/creneaux/${slotId}/modifier`,
    "/gestion/rendez-vous/nouveau",
    "/gestion/a-appeler",
    "/gestion/courriels",
    "/gestion/courriels/apercu",
    ...pagesOf(foreign),
  ]) {
    await expectNotThere(page, path);
  }
});

test("A visitor who is not signed in is led to the sign-in page, and learns nothing", async ({
  page,
}) => {
  const event = await stageWithLou(venues.thiers.id);
  const general = [
    "/gestion",
    "/gestion/rendez-vous",
    "/gestion/rendez-vous/nouveau",
    "/gestion/a-appeler",
    "/gestion/courriels",
  ];
  for (const path of [...general, ...pagesOf(event), ...pagesOf(unknown())]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname, path).toBe("/connexion");
  }
});

test("A member of staff whose role was removed is out at the next page", async ({
  page,
  context,
}) => {
  const lead = await appoint("LEAD");
  await signInAs(context, lead);
  await expectOpen(page, "/gestion");
  await database().user.update({ where: { email: lead.email }, data: { role: null } });
  await page.goto("/gestion");
  expect(new URL(page.url()).pathname).toBe("/connexion");
});

type Staged = Pick<StagedEvent, "id" | "slotIds" | "title"> & { registrationId: string };

async function stageWithLou(venueId: string): Promise<Staged> {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"], venueId });
  await register(personCommand(event.slotIds[0] ?? ""), now());
  const { id } = await database().registration.findFirstOrThrow({ where: { eventId: event.id } });
  return { ...event, registrationId: id };
}

function unknown(): Staged {
  return { id: randomUUID(), slotIds: [randomUUID()], title: "", registrationId: "n-existe-pas" };
}

function pagesOf({ id, slotIds: [slotId], registrationId }: Staged): string[] {
  return [
    `/gestion/rendez-vous/${id}`,
    `/gestion/rendez-vous/${id}/modifier`,
    `/gestion/rendez-vous/${id}/creneaux/nouveau`,
    `/gestion/rendez-vous/${id}/questions`,
    `/gestion/rendez-vous/${id}/publication`,
    `/gestion/creneaux/${slotId}/presence`,
    `/gestion/creneaux/${slotId}/emargement`,
    `/gestion/creneaux/${slotId}/modifier`,
    `/gestion/inscriptions/${registrationId}`,
  ];
}

async function expectOpen(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  expect(new URL(page.url()).pathname).toBe(path);
}

/** Foreign and unknown are the same page: nobody learns what exists. */
async function expectNotThere(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page introuvable");
}
