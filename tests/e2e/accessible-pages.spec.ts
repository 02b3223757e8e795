import { personalToken } from "#lib/auth/personal-link.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { expectAccessibleEverywhere } from "#tests/support/axe.ts";
import { holdEvent, registered } from "#tests/support/held-event.ts";
import { publicPages } from "#tests/support/pages.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

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

test("A teacher with a disability can use the pages around the day: head-count, link for pupils, survey", async ({
  page,
}) => {
  const { paths } = await holdEvent();
  const event = await stageEvent();
  const expected = await registered(classCommand(event.slotIds[0] ?? ""), now());
  const headcount = `/inscriptions/${personalToken(expected)}/effectif`;
  for (const path of [headcount, paths.ofClass, `${paths.ofClass}/avis`]) {
    await page.goto(path);
    await expectAccessibleEverywhere(page);
  }
});

test("A pupil with a disability can use the survey, with errors, and once it is answered", async ({
  page,
}) => {
  const { paths } = await holdEvent();
  await page.goto(paths.ofPupils);
  await page.getByRole("button", { name: "Envoyer mon avis" }).click();
  await expect(page.getByRole("region", { name: "2 réponses à corriger" })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.goto(`${paths.ofPupils}?merci=oui`);
  await expectAccessibleEverywhere(page);
});

test("A visitor who hears the titles of the pages tells them apart", async ({ request }) => {
  const titles: string[] = [];
  for (const path of publicPages) {
    const html = await (await request.get(path)).text();
    titles.push(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? "");
    expect(titles.at(-1), path).toMatch(/ – TILTAM, /);
  }
  expect(new Set(titles).size).toBe(titles.length);
});
