import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { completeErrors } from "#lib/http/complete-errors.ts";
import { keepPages } from "#lib/http/kept-pages.ts";

const madeAt = new Date("2026-11-23T09:00:00Z");
const errorPages = { 404: Buffer.from("inconnue"), 500: Buffer.from("panne") };
let site: ReturnType<typeof createServer>;
let isAway = false;

afterEach(() => site.close());

/** What stands before Next, and a Next that answers as told. */
async function serve(
  next: RequestListener,
): Promise<(path: string, headers?: HeadersInit) => Promise<Response>> {
  const keepPage = keepPages(() => madeAt);
  isAway = false;
  site = createServer((request, response) => {
    completeErrors(response, errorPages, "default-src 'self'", () => isAway);
    keepPage(request, response);
    next(request, response);
  }).listen(0, "127.0.0.1");
  await once(site, "listening");
  const { port } = site.address() as AddressInfo;
  return (path, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

let answer: { status: number; body: string | Buffer; headers: Record<string, string> };
const good = (body: string | Buffer, headers: Record<string, string> = {}) => ({
  status: 200,
  body,
  headers: {
    "content-type": "text/html",
    "x-nextjs-cache": "MISS",
    etag: `"${body.length}"`,
    ...headers,
  },
});
const fault = { status: 500, body: "", headers: { "content-type": "text/html" } };

const asTold: RequestListener = (_request, response) => {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  const half = Math.floor(answer.body.length / 2);
  response.write(answer.body.slice(0, half));
  response.end(answer.body.slice(half));
};

test("a cached page that cannot be made anew is answered as it was last", async () => {
  const get = await serve(asTold);
  answer = good("L’agenda d’hier");
  await (await get("/rendez-vous")).text();
  answer = good("L’agenda de ce matin");
  await (await get("/rendez-vous")).text();
  answer = fault;
  const response = await get("/rendez-vous");
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("L’agenda de ce matin");
  expect(response.headers.get("x-page-of")).toBe(madeAt.toISOString());
  expect(response.headers.get("cache-control")).toBe("no-store");
  answer = good("L’agenda d’après");
  expect(await (await get("/rendez-vous")).text()).toBe("L’agenda d’après");
});

test("a page that was compressed is unpacked for whoever cannot", async () => {
  const get = await serve(asTold);
  answer = good(gzipSync("Une page"), { "content-encoding": "gzip" });
  expect(await (await get("/")).text()).toBe("Une page");
  answer = fault;
  const packed = await get("/", { "accept-encoding": "gzip" });
  expect([packed.headers.get("content-encoding"), await packed.text()]).toEqual([
    "gzip",
    "Une page",
  ]);
  const plain = await get("/", { "accept-encoding": "identity" });
  expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, "Une page"]);
});

test("nothing of one person is ever kept: a page made for a request, a question, data", async () => {
  const get = await serve(asTold);
  answer = { ...good("La page de Lou"), headers: { "content-type": "text/html", etag: '"1"' } };
  await (await get("/inscriptions/jeton")).text();
  answer = good("L’agenda");
  await (await get("/rendez-vous?type=OPEN_DAY")).text();
  await (await get("/rendez-vous", { rsc: "1" })).text();
  answer = fault;
  for (const path of ["/inscriptions/jeton", "/rendez-vous?type=OPEN_DAY", "/rendez-vous"]) {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([500, "panne"]);
  }
});

test("where the database is away, what cannot be answered says to come back", async () => {
  const get = await serve(asTold);
  answer = fault;
  isAway = true;
  const response = await get("/inscriptions/jeton");
  expect([response.status, await response.text()]).toEqual([503, "panne"]);
  expect(response.headers.get("retry-after")).toBe("10");
  isAway = false;
  expect((await get("/inscriptions/jeton")).status).toBe(500);
});

test("memory has an end: the page kept longest goes first", async () => {
  const get = await serve(asTold);
  const megabyte = "x".repeat(1024 * 1024);
  for (let number = 0; number < 18; number++) {
    answer = good(megabyte);
    await (await get(`/rendez-vous/${number}`)).text();
  }
  answer = fault;
  expect((await get("/rendez-vous/0")).status).toBe(500);
  expect((await get("/rendez-vous/17")).status).toBe(200);
});
