import { expect, type Page, test } from "@playwright/test";
import { register } from "#lib/services/registrations/register.ts";
import { now } from "#lib/time/clock.ts";
import { expectSoon } from "#tests/support/fresh-page.ts";
import { hoursFromNow, type StagedEvent, stageEvent } from "#tests/support/staged-event.ts";
import { personCommand } from "#tests/support/submissions.ts";

const PROMISED_MS = 2_000;

test("A visitor sees a booking on the agenda and on the event's page within two seconds", async ({
  page,
}) => {
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] });
  await expectSoon(page, event.path, "30 places restantes");
  await expectOnAgenda(page, event, "30 places restantes", PROMISED_MS);
  const booked = performance.now();
  await register(personCommand(event.slotIds[0] ?? ""), now());
  await expectSoon(page, event.path, "29 places restantes", PROMISED_MS);
  const left = PROMISED_MS - (performance.now() - booked);
  await expectOnAgenda(page, event, "29 places restantes", Math.max(left, 500));
});

test("A visitor who waits in front of the page can register in the second when it opens", async ({
  page,
}) => {
  const opensAt = new Date(now().getTime() + 4_000);
  const event = await stageEvent({ audiences: ["JOB_SEEKER"] }, [
    { opensAt, startsAt: hoursFromNow(48) },
  ]);
  await expectSoon(page, event.path, /^Ouvre le/);
  await expect(page.getByRole("link", { name: /^S’inscrire/ })).toHaveCount(0);
  await expectSoon(page, event.path, "30 places restantes", 8_000);
  const lateMs = now().getTime() - opensAt.getTime();
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(1_500);
  await page.getByRole("link", { name: /^S’inscrire/ }).click();
  await expect(page.getByRole("button", { name: "M’inscrire" })).toBeVisible();
});

async function expectOnAgenda(
  page: Page,
  event: StagedEvent,
  words: string,
  withinMs: number,
): Promise<void> {
  const row = page.getByRole("listitem").filter({ hasText: event.title });
  await expect(async () => {
    await page.goto("/rendez-vous");
    await expect(row.getByText(words)).toBeVisible({ timeout: 50 });
  }).toPass({ timeout: withinMs, intervals: [100] });
}
