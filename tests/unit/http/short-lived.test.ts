import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { keepShort } from "#lib/http/short-lived.ts";

let server: ReturnType<typeof createServer> | undefined;

afterEach(() => server?.close());

test.each([
  ["s-maxage=31536000", "public, max-age=0, must-revalidate"],
  ["s-maxage=1, stale-while-revalidate=31535999", "public, max-age=0, must-revalidate"],
  ["public, max-age=31536000, immutable", "public, max-age=31536000, immutable"],
  ["private, no-store", "private, no-store"],
])("an answer of « %s » leaves as « %s »", async (said, expected) => {
  server = createServer((_, response) => {
    keepShort(response);
    response.setHeader("Cache-Control", said);
    response.setHeader("ETag", '"a"');
    response.end("page");
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const { headers } = await fetch(`http://localhost:${port}/`);
  expect(headers.get("cache-control")).toBe(expected);
  expect(headers.get("etag")).toBe('"a"');
});
