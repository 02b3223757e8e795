import { registerPeople } from "#lib/services/advisers/register-people.ts";
import { now } from "#lib/time/clock.ts";
import { listCommand, makeAdviser, newPeople } from "#tests/support/advisers.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { proveAddress } from "#tests/support/registrant.ts";
import { newReference, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

test.describe.configure({ timeout: 90_000 });

test("An adviser with a disability can use the way to the list: the code, then their name", async ({
  page,
  context,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  await page.goto(`${event.path}/inscription-groupe?creneau=${event.slotIds[0]}`);
  await expectAccessibleEverywhere(page);
  await proveAddress(context, `conseil.${newReference()}@mission-locale.example`);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Organisme" })).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test("An adviser with a disability can use the rows of the list, with errors and choices", async ({
  page,
  context,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  await proveAddress(context, (await makeAdviser()).email);
  await page.goto(`${event.path}/inscription-groupe?creneau=${event.slotIds[0]}`);
  await page
    .getByRole("textbox", { name: "Lignes copiées" })
    .fill("Exemple;Lou;lou@;42600\nTémoin;Noa;0639980001;42600");
  await page.getByRole("button", { name: "Remplir les lignes" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test("An adviser with a disability can use the answer, the sheets and the people's page", async ({
  page,
  context,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  const adviser = await makeAdviser();
  const people = [...newPeople(1), ...newPeople(1, { email: null, phone: "+33639980001" })];
  const command = listCommand(event.slotIds[0] ?? "", { people, heldCount: 2 });
  const result = await registerPeople({ email: adviser.email }, command, now());
  if (!result.ok) throw new Error("The list was refused.");
  await proveAddress(context, adviser.email);
  for (const path of [`groupe/${result.batchId}`, `groupe/${result.batchId}/fiches`, "personnes"]) {
    await page.goto(`/mes-inscriptions/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessibleEverywhere(page);
  }
});
