import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { limitServer, oneAtATime, patience } from "#lib/http/limit-server.ts";
import { limits } from "#lib/limits.ts";

const servers: Server[] = [];
const clients: Socket[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<Server> {
  servers.push(server.listen(0));
  await once(server, "listening");
  return server;
}

async function open(server: Server): Promise<Socket> {
  const client = connect((server.address() as AddressInfo).port);
  clients.push(client);
  client.on("error", () => {});
  await once(client, "connect");
  return client;
}

function ask(client: Socket, count: number): void {
  client.write("GET / HTTP/1.1\r\nHost: site.example\r\n\r\n".repeat(count));
}

test("the server waits for nobody for long, and for a limited number at once", () => {
  const server = createServer(patience);
  limitServer(server);
  const { headersTimeout, requestTimeout, timeout, maxConnections } = server;
  expect({ headersTimeout, requestTimeout, timeout, maxConnections }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    timeout: 60_000,
    maxConnections: 2_000,
  });
});

test("of too many connections that say nothing the oldest is cut, and the newest is answered", async () => {
  const server = createServer((_request, response) => response.end());
  limitServer(server);
  await listen(server);
  const oldest = await open(server);
  const cut = once(oldest, "close");
  for (let count = 1; count < limits.silentConnections; count++) await open(server);
  const newest = await open(server);
  await cut;
  ask(newest, 1);
  expect(String(await once(newest, "data"))).toContain("200 OK");
});

describe("requests that come together on one connection", () => {
  /** A server that answers when it is told to. */
  async function serveSlowly() {
    const begun: ServerResponse[] = [];
    const { promise: isAsked, resolve } = Promise.withResolvers<void>();
    const server = createServer(
      oneAtATime((_request, response) => {
        begun.push(response);
        resolve();
      }),
    );
    return { server: await listen(server), begun, isAsked };
  }

  test("are answered one after the other", async () => {
    const { server, begun, isAsked } = await serveSlowly();
    const client = await open(server);
    ask(client, 3);
    await isAsked;
    expect(begun).toHaveLength(1);
    begun[0]?.end("first");
    await once(begun[0] as ServerResponse, "close");
    expect(begun).toHaveLength(2);
  });

  test("are not answered where they are too many, nor once the connection is closed", async () => {
    const { server, begun, isAsked } = await serveSlowly();
    const client = await open(server);
    const cut = once(client, "close");
    ask(client, limits.waitingRequests + 1);
    await Promise.all([isAsked, cut]);
    begun[0]?.end();
    expect(begun).toHaveLength(1);
  });
});
