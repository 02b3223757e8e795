import { type RawRequest, rawSender } from "#tests/support/raw-request.ts";
import { type SiteCopy, startSiteCopy } from "#tests/support/site-copy.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";

const appUrl = "https://rendez-vous.example";
const host = "rendez-vous.example";

let copy: SiteCopy;
let send: ReturnType<typeof rawSender>;

test.beforeAll(async () => {
  copy = await startSiteCopy(appUrl);
  send = rawSender(copy.port);
});

test.afterAll(() => copy.stop());

/** What proxies add, and what a visitor sends through one that drops nothing. */
const proxies: Record<string, Record<string, string>> = {
  "nothing more": {},
  "that it speaks https": { "x-forwarded-proto": "https" },
  "all that it knows": {
    "x-forwarded-proto": "https",
    "x-forwarded-host": host,
    "x-forwarded-port": "443",
    "x-forwarded-for": "192.0.2.7, 10.0.0.1",
    "x-real-ip": "192.0.2.7",
    forwarded: `for=192.0.2.7;host=${host};proto=https`,
  },
  "the header of RFC 7239 alone": { forwarded: "for=192.0.2.7;proto=https" },
  "a chain of proxies": {
    "x-forwarded-proto": "https,http",
    "x-forwarded-host": `${host}, a.internal`,
  },
  "that it speaks http": { "x-forwarded-proto": "http", "x-forwarded-port": "8080" },
  "a foreign host": { "x-forwarded-host": "ailleurs.example", "x-forwarded-proto": "https" },
  "what cannot be read": {
    "x-forwarded-host": "a b/é".normalize("NFD").slice(0, 3),
    "x-forwarded-proto": "ftp://",
  },
};

for (const [what, headers] of Object.entries(proxies)) {
  test(`A form leads on behind a proxy that says ${what}, with script and without`, async () => {
    const own = { host, origin: appUrl, ...headers };
    const form = await openSignIn(headers);
    const plain = await send(plainPost(form, own));
    expect([plain.status, plain.headers.location]).toEqual([303, "/connexion/code"]);

    const { id, ...scripted } = scriptedPost(form);
    const asked = { ...own, ...scripted.headers, "next-action": id, accept: "text/x-component" };
    const answer = await send({
      method: "POST",
      path: "/connexion",
      headers: asked,
      body: scripted.body,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers["x-action-redirect"]).toMatch(/^\/connexion\/code;/);
    // Next has asked itself for the next page, and sends it along.
    expect(answer.headers["content-type"]).toMatch(/^text\/x-component/);
  });
}

test("Everything that comes by https says so to the browser", async () => {
  const event = await stageEvent();
  for (const path of ["/", "/connexion", event.path, "/icons/favicon.svg", "/n-existe-pas"]) {
    const answer = await send({ path, headers: { host } });
    expect(answer.headers["strict-transport-security"], path).toBe("max-age=31536000");
  }
  const refused = await send({ method: "PUT", path: "/", headers: { host } });
  expect(refused.headers["strict-transport-security"]).toBe("max-age=31536000");
});

test("A name that is not ours is told ours, whatever the proxy says of it", async () => {
  const answer = await send({
    path: "/",
    headers: { host: "127.0.0.1", "x-forwarded-host": host },
  });
  expect(answer.status).toBe(421);
  expect(answer.text).toContain(appUrl);
});

test("A form of another site is refused whatever it says of its host", async () => {
  const form = await openSignIn({});
  const headers = {
    host,
    origin: "https://ailleurs.example",
    "x-forwarded-host": "ailleurs.example",
  };
  const answer = await send(plainPost(form, headers));
  expect(answer.status).toBe(403);
});

type Fields = Readonly<Record<string, string>>;
type Pairs = readonly (readonly [string, string])[];

async function openSignIn(headers: Record<string, string>): Promise<Fields> {
  const { status, text } = await send({ path: "/connexion", headers: { host, ...headers } });
  expect(status).toBe(200);
  const inputs = text.match(/<input type="hidden"[^>]*>/g) ?? [];
  const read = (tag: string, name: string) =>
    (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"');
  return Object.fromEntries(inputs.map((tag) => [read(tag, "name"), read(tag, "value")]));
}

const boundary = "----formdata-of-a-proxied-post-0123";
const type = { "content-type": `multipart/form-data; boundary=${boundary}` };

function plainPost(hidden: Fields, headers: Record<string, string>): RawRequest {
  const body = bodyOf([...Object.entries(hidden), ["email", "quelqu.un@courriel.example"]]);
  return { method: "POST", path: "/connexion", headers: { ...headers, ...type }, body };
}

function scriptedPost(hidden: Fields) {
  const id = /[0-9a-f]{42}/.exec(hidden["$ACTION_1:0"] ?? "")?.[0] ?? "";
  const state = hidden["$ACTION_1:1"] ?? "";
  const body = bodyOf([
    ["_1_email", "quelqu.un@courriel.example"],
    ["0", `${state.slice(0, -1)},"$K1"]`],
  ]);
  return { id, headers: type, body };
}

function bodyOf(fields: Pairs): Buffer {
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
}
