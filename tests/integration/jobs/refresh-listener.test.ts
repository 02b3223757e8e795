import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTransaction } from "#lib/db/transaction.ts";
import { isRefreshKey } from "#lib/jobs/refresh-key.ts";
import { startRefreshListener } from "#lib/jobs/refresh-listener.ts";
import { findNextPublicChange } from "#lib/queries/agenda/next-change.ts";
import { announceChange } from "#lib/services/events/announce-change.ts";
import { now } from "#lib/time/clock.ts";
import { resetOutbox } from "#tests/integration/email/outbox-stage.ts";
import { database } from "#tests/support/database.ts";
import { administer } from "#tests/support/database-server.ts";

// Stands for the site: it counts the refreshes that come with the key of this process.
let refreshes = 0;
let seen = 0;
let refreshedAt = 0;
const site = createServer((request, response) => {
  const key = request.headers["x-refresh-key"];
  const isOurs = request.url === "/internal/refresh" && isRefreshKey(String(key));
  if (isOurs) {
    refreshes += 1;
    refreshedAt = now().getTime();
  }
  response.writeHead(isOurs ? 204 : 404).end();
});
site.listen(0, "127.0.0.1");
await once(site, "listening");
process.env.PORT = String((site.address() as AddressInfo).port);

let place: { eventId: string; slotId: string };
let stop: () => Promise<void> = async () => {};

beforeEach(async () => {
  refreshes = 0;
  seen = 0;
  place = await resetOutbox();
});
afterEach(() => stop());
afterAll(() => site.close());

test("refreshes when a change is committed, and at most once a second under a rush", async () => {
  stop = startRefreshListener();
  await nextRefresh();
  const startedAt = performance.now();
  for (let count = 0; count < 20; count++) await announce();
  await nextRefresh();
  await announce();
  await nextRefresh();
  // The first came before; then one a second, and one that falls on the edge.
  const seconds = (performance.now() - startedAt) / 1_000;
  expect(refreshes).toBeLessThanOrEqual(seconds + 2);
});

test("refreshes at the second at which a slot opens", async () => {
  const opensAt = new Date(now().getTime() + 2_000);
  await database().slot.update({
    where: { id: place.slotId },
    data: {
      opensAt,
      closesAt: new Date(now().getTime() + 3_600_000),
      startsAt: new Date(now().getTime() + 7_200_000),
      endsAt: new Date(now().getTime() + 9_000_000),
    },
  });
  stop = startRefreshListener();
  await nextRefresh();
  await vi.waitFor(() => expect(refreshedAt).toBeGreaterThanOrEqual(opensAt.getTime()), 10_000);
});

test("catches up after its connection was cut", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(console, "info").mockImplementation(() => {});
  stop = startRefreshListener();
  await nextRefresh();
  await administer(
    process.env.DATABASE_URL ?? "",
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen public_change%'",
  );
  await nextRefresh();
  await announce();
  await nextRefresh();
});

test("throws no page away while the database cannot answer, and catches up afterwards", async () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  stop = startRefreshListener();
  await vi.waitFor(() => expect(refreshes).toBe(1), 3_000);
  await database().$executeRaw`ALTER TABLE slot RENAME TO slot_away`;
  try {
    await announce();
    // It asks again and again, and each time the pages stay.
    await vi.waitFor(() => expect(warned.mock.calls.length).toBeGreaterThan(1), 5_000);
    expect(refreshes).toBe(1);
  } finally {
    await database().$executeRaw`ALTER TABLE slot_away RENAME TO slot`;
  }
  await vi.waitFor(() => expect(refreshes).toBe(2), 3_000);
});

test("the next change is the first of opening, closing, start and end, or midnight in Paris", async () => {
  const at = (text: string) => findNextPublicChange(new Date(text));
  // The sample slot closes on 2 December at 17:00Z, and lasts from 13:30Z to 15:00Z the day after.
  expect(await at("2026-12-02T16:59:59Z")).toEqual(new Date("2026-12-02T17:00:00Z"));
  expect(await at("2026-12-02T17:00:00Z")).toEqual(new Date("2026-12-02T23:00:00Z"));
  expect(await at("2026-12-03T08:00:00Z")).toEqual(new Date("2026-12-03T13:30:00Z"));
  expect(await at("2026-12-03T14:00:00Z")).toEqual(new Date("2026-12-03T15:00:00Z"));
  expect(await at("2026-12-03T15:00:00Z")).toEqual(new Date("2026-12-03T23:00:00Z"));
});

/** Returns at the next refresh: the midnight of Paris may bring one more than the test asks for. */
async function nextRefresh(): Promise<void> {
  seen += 1;
  await vi.waitFor(() => expect(refreshes).toBeGreaterThanOrEqual(seen), 10_000);
  seen = refreshes;
}

function announce(): Promise<void> {
  return inTransaction((transaction) => announceChange(transaction, place.eventId));
}
