import type { AgendaFeed } from "#lib/queries/agenda/agenda-feed.ts";
import { hoursFromNow, stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

const isoWithOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/;
const aState = /^(open|waitlist|full|notYetOpen|closed|cancelled|past)$/;

test("A developer reads every announced slot in the open data, in its documented shape", async ({
  request,
  baseURL,
}) => {
  const answer = await request.get("/agenda.json");
  expect(answer.headers()["content-type"]).toContain("application/json");
  const { events } = (await answer.json()) as AgendaFeed;
  expect(events.length).toBeGreaterThanOrEqual(17);
  for (const event of events) {
    expect(Object.keys(event)).toEqual(["slug", "title", "type", "audiences", "url", "slots"]);
    expect(event.url).toBe(`${baseURL}/rendez-vous/${event.slug}`);
    for (const slot of event.slots) {
      expect(slot).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        startsAt: expect.stringMatching(isoWithOffset),
        endsAt: expect.stringMatching(isoWithOffset),
        place: expect.any(String),
        epci: expect.stringMatching(/^\d{9}$/),
        capacity: slot.capacity === null ? null : expect.any(Number),
        classCapacity: slot.classCapacity === null ? null : expect.any(Number),
        placesLeft: slot.placesLeft === null ? null : expect.any(Number),
        state: expect.stringMatching(aState),
        registrationUrl: `${event.url}/inscription?creneau=${slot.id}`,
      });
    }
  }
});

test("A developer reads the state of each sample slot as the public does", async ({ request }) => {
  const { events } = (await (await request.get("/agenda.json")).json()) as AgendaFeed;
  const statesOf = (slug: string) =>
    events.find((event) => event.slug === slug)?.slots.map(({ state }) => state);
  expect(statesOf("mini-entreprise-montbrison")).toEqual(["notYetOpen"]);
  expect(statesOf("seminaire-eau-et-energie")).toEqual(["cancelled"]);
  expect(statesOf("seminaire-attractivite-des-metiers")).toEqual(["closed"]);
  expect(statesOf("escape-game-lezoux-samedi")).toEqual(["waitlist", "waitlist"]);
  const forum = events.find(({ slug }) => slug === "forum-france-travail-montbrison");
  expect(forum?.slots[0]).toMatchObject({ capacity: null, placesLeft: null, state: "open" });
  const address = forum?.slots[0]?.registrationUrl ?? "";
  expect((await request.get(address)).status()).toBe(200);
});

test("A visitor adds the agenda to a calendar that keeps each date under one identifier", async ({
  request,
}) => {
  const read = async () => {
    const answer = await request.get("/agenda.ics");
    expect(answer.headers()["content-type"]).toContain("text/calendar");
    return answer.text();
  };
  const file = await read();
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toContain("METHOD:PUBLISH");
  expect(identifiersOf(file).length).toBeGreaterThan(30);
  expect(new Set(identifiersOf(file)).size).toBe(identifiersOf(file).length);
  expect(identifiersOf(await read())).toEqual(expect.arrayContaining(identifiersOf(file)));
});

test("A visitor adds one event to a calendar, and a cancelled one says so there", async ({
  request,
}) => {
  const slots = [{}, { startsAt: hoursFromNow(300) }];
  const event = await stageEvent({}, slots);
  const file = await (await request.get(`${event.path}/agenda.ics`)).text();
  expect(identifiersOf(file)).toHaveLength(2);
  expect(file).toContain(event.title);
  const cancelled = await request.get("/rendez-vous/seminaire-eau-et-energie/agenda.ics");
  expect(await cancelled.text()).toContain("STATUS:CANCELLED");
  expect((await request.get("/rendez-vous/n-existe-pas/agenda.ics")).status()).toBe(404);
  expect((await request.get("/inscriptions/n-existe-pas/agenda.ics")).status()).toBe(404);
});

test("A search engine reads an event as structured data", async ({ page }) => {
  await page.goto("/rendez-vous/escape-game-lezoux-mercredi");
  const data = JSON.parse(
    await page
      .locator('script[type="application/ld+json"]')
      .evaluate((node) => node.textContent ?? ""),
  );
  expect(JSON.stringify(data)).toContain('"@type":"Event"');
});

function identifiersOf(file: string): string[] {
  return file.match(/^UID:.*$/gm) ?? [];
}
