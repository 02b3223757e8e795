import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { expectSoon } from "#tests/support/fresh-page.ts";
import { hoursFromNow, type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { expect, type Page, test } from "#tests/support/story.ts";
import { personCommand } from "#tests/support/submissions.ts";

/** A limit to waiting on a busy machine; the bench measures how soon it is. */
const PATIENCE_MS = 15_000;

test("A visitor sees a booking on the agenda and on the event's page by itself", async ({
  page,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  await expectSoon(page, event.path, "30 places restantes");
  await expectOnAgenda(page, event, "30 places restantes");
  await register(personCommand(event.slotIds[0] ?? ""), now());
  await expectSoon(page, event.path, "29 places restantes", PATIENCE_MS);
  await expectOnAgenda(page, event, "29 places restantes");
});

test("A visitor who waits in front of the page can register as soon as it opens", async ({
  page,
}) => {
  const opensAt = new Date(now().getTime() + 4_000);
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] }, [
    { opensAt, startsAt: hoursFromNow(48) },
  ]);
  await expectSoon(page, event.path, /^Ouvre le/);
  await expect(page.getByRole("link", { name: /^S’inscrire/ })).toHaveCount(0);
  await expectSoon(page, event.path, "30 places restantes", PATIENCE_MS);
  expect(now().getTime()).toBeGreaterThanOrEqual(opensAt.getTime());
  await page.getByRole("link", { name: /^S’inscrire/ }).click();
  await expect(page.getByRole("button", { name: "M’inscrire" })).toBeVisible();
});

async function expectOnAgenda(page: Page, event: StagedEvent, words: string): Promise<void> {
  const row = page.getByRole("listitem").filter({ hasText: event.title });
  await expect(async () => {
    await page.goto("/rendez-vous");
    await expect(row.getByText(words)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: PATIENCE_MS, intervals: [100] });
}
