import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFreePort } from "#lib/free-port.ts";
import { findMailCatcher, refuseToCatchInPublic, startMailCatcher } from "#scripts/mail-catcher.ts";

const umask = process.umask();
let dataDir: string;
let port: number;
let catcher: Awaited<ReturnType<typeof startMailCatcher>>;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "mails-"));
  mkdirSync(join(dataDir, "mails"), { mode: 0o755 });
  writeFileSync(join(dataDir, "mails/old.eml"), "Subject: old\r\n\r\nold", { mode: 0o644 });
  port = await findFreePort();
  catcher = await startMailCatcher(port, dataDir);
  await createTransport(catcher.smtpUrl).sendMail({
    from: "site@tiltam.example",
    to: "lou@courriel.example",
    subject: "Bonjour",
    text: "Bonjour",
  });
});

afterAll(async () => {
  await catcher.stop();
  process.umask(umask);
  rmSync(dataDir, { recursive: true, force: true });
});

type Answered = { status: number | undefined; cors: string[] };

function ask(headers: object, options: object = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path: "/api/email", headers: { ...headers }, ...options },
      (answer) => {
        answer.resume();
        const cors = Object.keys(answer.headers).filter((name) =>
          name.startsWith("access-control"),
        );
        resolve({ status: answer.statusCode, cors });
      },
    );
    sent.once("error", reject);
    sent.end();
  });
}

test("a second copy on the same data leaves the first one its address when it stops", async () => {
  expect(findMailCatcher(dataDir)).toBe(catcher.smtpUrl);
  const second = await startMailCatcher(await findFreePort(), dataDir);
  expect(findMailCatcher(dataDir)).toBe(second.smtpUrl);
  await second.stop();
  expect(findMailCatcher(dataDir)).toBe(catcher.smtpUrl);
});

describe("the inbox of caught mails", () => {
  test.each(["localhost", "127.0.0.1"])(
    "opens to this machine as %s, and to no script of another site",
    async (name) => {
      const host = `${name}:${port}`;
      expect(await ask({ host })).toEqual({ status: 200, cors: [] });
      expect(await ask({ host, origin: `http://${host}` })).toEqual({ status: 200, cors: [] });
    },
  );

  test.each([
    ["another name that leads here", { host: "ailleurs.example" }],
    ["a name with another port", { host: "localhost:1" }],
    ["a script of another site", { origin: "https://ailleurs.example" }],
    ["a page without an origin", { origin: "null" }],
    [
      "a part of another site’s page",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    ],
  ])("is closed to %s", async (_who, headers) => {
    const own = { host: `localhost:${port}` };
    expect(await ask({ ...own, ...headers })).toEqual({ status: 403, cors: [] });
    expect((await ask({ ...own, ...headers }, { method: "DELETE" })).status).toBe(403);
  });

  test("listens on no other address of the machine", async () => {
    await expect(ask({ host: `localhost:${port}` }, { host: "127.0.0.2" })).rejects.toThrow();
  });

  test("keeps its mails, old ones too, for their owner’s eyes only", () => {
    const folder = join(dataDir, "mails");
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    expect(entries.length).toBeGreaterThan(1);
    const isOpen = (path: string) => (statSync(path).mode & 0o077) !== 0;
    const open = entries.filter((entry) => isOpen(join(entry.parentPath, entry.name)));
    expect(open.map(({ name }) => name)).toEqual([]);
    expect(isOpen(folder)).toBe(false);
  });

  test("never stands beside a database that serves the public", () => {
    const databaseUrl = "postgresql://site@db.example/site";
    const appUrl = "https://rendez-vous.example";
    expect(() => refuseToCatchInPublic({ databaseUrl, appUrl })).toThrow("SMTP_URL");
    refuseToCatchInPublic({ databaseUrl, appUrl: "http://localhost:3000" });
    refuseToCatchInPublic({ databaseUrl: undefined, appUrl });
  });
});
