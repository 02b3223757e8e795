import { createServer } from "node:http";
import { expect, test } from "vitest";
import { limitServer, patience } from "#lib/http/limit-server.ts";

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
