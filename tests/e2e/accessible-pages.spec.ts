import { expect, test } from "@playwright/test";
import { register } from "#lib/services/registrations/register.ts";
import { now } from "#lib/time/clock.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { publicPages } from "#tests/support/pages.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { personCommand } from "#tests/support/submissions.ts";

// A trace of axe at work weighs more than the work.
test.use({ trace: "off" });
test.describe.configure({ timeout: 90_000 });

for (const path of [...publicPages, "/rendez-vous?type=job-dating&lieu=Ambert"]) {
  test(`A visitor with a disability can use ${path}`, async ({ page }) => {
    await page.goto(path);
    await expectAccessibleEverywhere(page);
  });
}

test("A visitor with a disability can use the page of an event in each of its states", async ({
  page,
}) => {
  const event = await stageEvent({ audiences: ["CLASS", "PUBLIC"] }, [
    { startsAt: hoursFromNow(-2) },
    { startsAt: hoursFromNow(24), closesAt: hoursFromNow(-1) },
    { startsAt: hoursFromNow(48), capacity: 1 },
    { startsAt: hoursFromNow(72), opensAt: hoursFromNow(24) },
    { startsAt: hoursFromNow(96), capacity: null },
    { startsAt: hoursFromNow(120), classCapacity: 2 },
  ]);
  await register(personCommand(event.slotIds[2] ?? ""), now());
  await page.goto(event.path);
  await expectAccessibleEverywhere(page);
  for (const slug of ["seminaire-eau-et-energie", "portes-ouvertes-thiers-lezoux-2023"]) {
    await page.goto(`/rendez-vous/${slug}`);
    await expectAccessibleEverywhere(page);
  }
});

test("A visitor who hears the titles of the pages tells them apart", async ({ page }) => {
  const titles: string[] = [];
  for (const path of publicPages) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await expect(page).toHaveTitle(/ – TILTAM, /);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(titles.length);
});
