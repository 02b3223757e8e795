import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { openForm } from "#scripts/bench/form.ts";
import { hostileAddress, hostileHeaders, listRoutes } from "#tests/support/hostile-addresses.ts";
import { hostilePost } from "#tests/support/hostile-posts.ts";
import { rawSender } from "#tests/support/raw-request.ts";
import { seededRandom } from "#tests/support/seeded-random.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

const SEED = 9;
const POSTS = 280;
const ADDRESSES = 400;
const SLOW_CLIENTS = 200;

const port = Number(process.env.PORT);
const send = rawSender(port);
const host = `localhost:${port}`;

test("Forged forms are refused, and none of them makes the site fail", async ({ baseURL }) => {
  const event = await stageEvent();
  const paths = ["/retrouver", "/connexion", "/mes-inscriptions", event.formPath()];
  const forms = await Promise.all(
    paths.map(async (path) => ({ path, hidden: (await openForm(`${baseURL}${path}`)).hidden })),
  );
  const random = seededRandom(SEED);
  const failures: string[] = [];
  for (let turn = 0; turn < POSTS; turn++) {
    const { kind, path, headers, body } = hostilePost(random, forms, turn);
    const own = { ...headers, host, "sec-fetch-site": "same-origin" };
    const { status } = await send({ method: "POST", path, headers: own, body });
    if (status === 0 || status >= 500) failures.push(`${turn}: ${kind}, ${path}: ${status}`);
  }
  expect(failures).toEqual([]);
});

test("Strange addresses, cookies and headers make no page of the build fail", async () => {
  const random = seededRandom(SEED);
  const routes = listRoutes();
  const failures: string[] = [];
  for (let turn = 0; turn < ADDRESSES; turn++) {
    const path = hostileAddress(random, routes[turn % routes.length] ?? "/");
    const headers = { host, ...hostileHeaders(random) };
    const first = await send({ path, headers });
    // Next first leads a script to the address that goes with its headers.
    const ledOn = first.headers.location?.includes("_rsc=") ? first.headers.location : undefined;
    const { status } = ledOn ? await send({ path: ledOn, headers }) : first;
    if (status === 0 || status >= 500) failures.push(`${path}: ${status}`);
  }
  expect(failures).toEqual([]);
});

test("Only reading and posting are allowed, and only under a name of the site", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
    const answer = await send({ method, path: "/", headers: { host } });
    expect([answer.status, answer.headers.allow], method).toEqual([405, "GET, HEAD, POST"]);
  }
  expect((await send({ path: "*", headers: { host } })).status).toBe(400);
  const foreign = await send({ path: "/", headers: { host: "ailleurs.example" } });
  expect(foreign.status).toBe(421);
  expect(foreign.text).toContain(`http://${host}`);
  const health = await send({ path: "/health/live", headers: { host: "10.0.0.7" } });
  expect(health.status).toBe(200);
});

test("A page that is read takes no body, however it comes", async () => {
  for (const method of ["GET", "HEAD"]) {
    const short = await send({ method, path: "/", headers: { host }, body: Buffer.from("a") });
    expect(short.status).toBe(400);
  }
  const endless = await speak(
    `GET / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n`,
  );
  expect(endless).toMatch(/^HTTP\/1\.1 400 [\s\S]*Connection: close/);
});

test("A tunnel is refused", async () => {
  const answer = await speak(`CONNECT ailleurs.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 405 [\s\S]*Allow: GET, HEAD, POST/);
});

test("Who asks for another protocol, or names two sites, is told what is spoken here", async () => {
  const upgrade = await speak(
    `GET /health/live HTTP/1.1\r\nHost: ${host}\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n`,
  );
  expect(upgrade).toMatch(/^HTTP\/1\.1 200/);
  const twoHosts = await speak(`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: ailleurs.example\r\n\r\n`);
  expect(twoHosts).toMatch(/^HTTP\/1\.1 400/);
});

test("A true form that is posted where it has no page is refused, and so is a post to what is read", async ({
  baseURL,
}) => {
  const { hidden } = await openForm(`${baseURL}/retrouver`);
  const nowhere = randomUUID();
  const places = [
    `/gestion/rendez-vous/${nowhere}/inscriptions.csv`,
    "/mes-inscriptions/mes-donnees.json",
    "/agenda.json",
    "/health/live",
    "/icons/favicon.svg",
    "/connexion",
    "/rendez-vous",
    "/n-existe-pas",
  ];
  const own = { host, "sec-fetch-site": "same-origin" };
  for (const path of places) {
    const form = await postForm(path, hidden, own);
    expect(form.status, path).toBe(409);
    const empty = await send({ method: "POST", path, headers: { ...own, "content-length": "0" } });
    expect([303, 307, 404, 405], path).toContain(empty.status);
  }
  expect((await postForm("/retrouver", hidden, own)).status).toBe(200);
});

async function postForm(path: string, fields: Record<string, string>, own: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, email: "" })) form.append(name, value);
  const posted = new Response(form);
  const headers = { ...own, "content-type": posted.headers.get("content-type") ?? "" };
  const body = Buffer.from(await posted.arrayBuffer());
  return send({ method: "POST", path, headers, body });
}

test("The refresh of the cached pages is unknown to whoever has not its key", async () => {
  for (const key of ["", "a".repeat(43)]) {
    const headers = { host, "x-refresh-key": key };
    for (const path of ["/internal/refresh", "//internal/refresh", "/internal/refresh?a"])
      expect((await send({ method: "POST", path, headers })).status).toBe(404);
  }
});

test("No answer may be kept for long by others, and nothing computes images", async () => {
  for (const path of ["/", "/rendez-vous", "/aide", "/donnees-personnelles", "/mentions-legales"]) {
    const { headers } = await send({ path, headers: { host } });
    expect(headers["cache-control"], path).not.toMatch(/s-maxage|stale-while/);
    expect(headers.etag, path).toBeTruthy();
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"], "http has no HSTS").toBeUndefined();
  }
  const image = "/_next/image?url=%2Ficons%2Ffavicon.svg&w=64&q=75";
  expect((await send({ path: image, headers: { host } })).status).toBe(404);
});

test("Two hundred who send one byte a second hold nobody back", async () => {
  const head = `POST /retrouver HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data\r\nContent-Length: 60000\r\n\r\n`;
  const slow = Array.from({ length: SLOW_CLIENTS }, () => connect(port, "127.0.0.1"));
  for (const socket of slow) {
    socket.on("error", () => {});
    socket.write(head);
  }
  const drip = setInterval(() => {
    for (const socket of slow) socket.write("-");
  }, 1_000);
  try {
    const startedAt = performance.now();
    for (let turn = 0; turn < 10; turn++) {
      expect((await send({ path: "/retrouver", headers: { host } })).status).toBe(200);
    }
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  } finally {
    clearInterval(drip);
    for (const socket of slow) socket.destroy();
  }
});

/** Says this to the server, and gives what it answers before it ends the connection. */
function speak(words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.once("close", () => resolve(heard));
    socket.once("error", reject);
    socket.write(words);
  });
}
