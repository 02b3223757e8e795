import { createServer, type Socket } from "node:net";
import { expect, inject, test, vi } from "vitest";
import { findFreePort } from "#lib/free-port.ts";
import { reachDatabase } from "#scripts/reach-database.ts";

function changed(change: (url: URL) => void): string {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  change(url);
  return url.href;
}

/** An answer of PostgreSQL to whoever connects: FATAL with a code. */
function fatal(code: string, message: string): Buffer {
  const fields = `SFATAL\0VFATAL\0C${code}\0M${message}\0\0`;
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(fields) + 4);
  return Buffer.concat([Buffer.from("E"), length, Buffer.from(fields)]);
}

const log = () => vi.spyOn(console, "log").mockImplementation(() => {});

test("a database that answers is not waited for", async () => {
  await expect(
    reachDatabase(
      changed(() => {}),
      0,
    ),
  ).resolves.toBeUndefined();
});

test("one that starts a moment later is waited for, and said to be", async () => {
  const said = log();
  const { hostname, port } = new URL(inject("templateUrl"));
  const laterPort = await findFreePort();
  const { connect } = await import("node:net");
  const forward = createServer((socket: Socket) => {
    const server = connect(Number(port), hostname);
    socket.pipe(server).pipe(socket);
    for (const end of [socket, server]) end.on("error", () => {});
  });
  said.mockImplementation(() => void forward.listen(laterPort, "127.0.0.1"));
  await reachDatabase(
    changed((url) => {
      url.port = String(laterPort);
    }),
    20,
  );
  expect(said.mock.calls.flat().join()).toMatch(/not up yet .*: waiting 20 s at most/);
  forward.close();
});

test("one that says that it is starting up is waited for", async () => {
  const said = log();
  const starting = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(fatal("57P03", "the database system is starting up")));
  });
  const port = await findFreePort();
  await new Promise<void>((resolve) => starting.listen(port, "127.0.0.1", resolve));
  const reached = reachDatabase(`postgresql://u:p@127.0.0.1:${port}/a`, 1);
  await expect(reached).rejects.toThrow(
    /did not answer within 1 s \(the database system is starting up\)/,
  );
  expect(said).toHaveBeenCalledOnce();
  starting.close();
});

test("one that never comes up is given up at the limit", async () => {
  const port = await findFreePort();
  const reached = reachDatabase(`postgresql://u:p@127.0.0.1:${port}/a`, 0);
  await expect(reached).rejects.toThrow(/did not answer within 0 s \(.*ECONNREFUSED.*--wait/);
});

test("a name that nobody knows is said before it is waited for", async () => {
  const said = log();
  await expect(reachDatabase("postgresql://u:p@nowhere.invalid/a", 1)).rejects.toThrow(
    /within 1 s/,
  );
  expect(said.mock.calls.flat().join()).toContain("No machine of that name is known here");
});

test("what waiting cannot mend is told at once, without a password", async () => {
  const wrongPassword = changed((url) => {
    url.password = "motdepasse";
  });
  const wrongName = changed((url) => {
    url.pathname = "/nowhere";
  });
  const refused = await reachDatabase(wrongPassword, 600).catch((error: Error) => error.message);
  expect(refused).toMatch(/refuses this user .*: check the user and the password/);
  expect(refused).not.toContain("motdepasse");
  await expect(reachDatabase(wrongName, 600)).rejects.toThrow(/no such database .*"nowhere"/);
  const noTls = changed((url) => {
    url.search = "sslmode=verify-full";
  });
  await expect(reachDatabase(noTls, 600)).rejects.toThrow(/cannot be used .*SSL/);
});
