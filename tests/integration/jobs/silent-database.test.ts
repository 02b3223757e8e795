import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { databaseStanding } from "#lib/db/away.ts";
import { databasePool } from "#lib/db/client.ts";
import { isDatabaseAway } from "#lib/db/errors.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { startRefreshListener } from "#lib/jobs/refresh-listener.ts";
import { database } from "#tests/support/database.ts";

// Between the site and its PostgreSQL: silent, it takes connections and words, and passes nothing on.
const url = new URL(process.env.DATABASE_URL ?? "");
const { hostname, port } = url;
const between = createServer();
const sockets = new Set<Socket>();
let isSilent = false;

function setSilent(silent: boolean): void {
  isSilent = silent;
  for (const socket of sockets) silent ? socket.pause() : socket.resume();
}

between.on("connection", (socket) => {
  const onward = connect(Number(port), hostname);
  for (const end of [socket, onward]) {
    sockets.add(end);
    end.on("error", () => {});
    end.on("close", () => [socket, onward].map((each) => each.destroy()));
  }
  socket.pipe(onward).pipe(socket);
  if (isSilent) socket.pause();
});
between.listen(0, "127.0.0.1");
await once(between, "listening");
url.port = String((between.address() as AddressInfo).port);
process.env.DATABASE_URL = url.href;
process.env.PORT = "1";

const SILENT_AFTER_MS = 1_000;

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  between.close();
});

const refusedBy = (asked: Promise<unknown>) => asked.then(() => null, isDatabaseAway);

test("a database that hangs is given up soon, at once from then on, and taken again", async () => {
  const log = vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(console, "info").mockImplementation(() => {});
  expect(await database().event.count()).toBe(0);
  const stop = startRefreshListener(SILENT_AFTER_MS);
  setSilent(true);
  const underWay = [
    databasePool().query("select 1"),
    database().event.count(),
    inTransaction((transaction) => transaction.event.count()),
  ];
  expect(await Promise.all(underWay.map(refusedBy))).toEqual([true, true, true]);
  expect(databaseStanding()).toBe("silent");
  expect(log.mock.calls.flat().join()).toContain("databaseAway");

  const startedAt = performance.now();
  expect(await refusedBy(database().event.count())).toBe(true);
  expect(await refusedBy(inTransaction((transaction) => transaction.event.count()))).toBe(true);
  expect(performance.now() - startedAt).toBeLessThan(SILENT_AFTER_MS);

  setSilent(false);
  await vi.waitFor(() => expect(databaseStanding()).toBe("answers"), 10_000);
  expect(await database().event.count()).toBe(0);
  await stop();
});
