import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { completeErrors } from "#lib/http/complete-errors.ts";

const pages = { 404: Buffer.from("<h1>Page introuvable</h1>"), 500: Buffer.from("<h1>Panne</h1>") };
const html = "text/html; charset=utf-8";
let server: ReturnType<typeof createServer> | undefined;

afterEach(() => server?.close());

/** What a reader receives where the site answers so. */
async function receive(answer: (response: ServerResponse) => void) {
  server = createServer((_, response) => {
    completeErrors(response, pages, "default-src 'self'");
    answer(response);
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}/`);
  const type = response.headers.get("content-type");
  return { status: response.status, type, body: await response.text() };
}

test("an unknown page is answered by the whole page, with its status", async () => {
  const answered = await receive((response) => {
    response.statusCode = 404;
    response.setHeader("content-type", html);
    response.end();
  });
  expect(answered).toEqual({ status: 404, type: html, body: "<h1>Page introuvable</h1>" });
});

test("an empty page of a fault, written in pieces, becomes the whole page", async () => {
  const answered = await receive((response) => {
    response.statusCode = 500;
    response.setHeader("content-type", html);
    response.write("<html>");
    response.end("</html>");
  });
  expect(answered).toEqual({ status: 500, type: html, body: "<h1>Panne</h1>" });
});

test("a plain post that failed is answered by a page, not by three English words", async () => {
  const answered = await receive((response) => {
    response.statusCode = 500;
    response.end("Internal Server Error");
  });
  expect(answered).toEqual({ status: 500, type: html, body: "<h1>Panne</h1>" });
});

test("what a script asked for goes out as it is, and so does all that went well", async () => {
  for (const [status, type] of [
    [500, "text/x-component"],
    [404, "application/json"],
    [200, html],
  ] as const) {
    const answered = await receive((response) => {
      response.statusCode = status;
      response.setHeader("content-type", type);
      response.end("as it is");
    });
    expect(answered).toEqual({ status, type, body: "as it is" });
  }
});
