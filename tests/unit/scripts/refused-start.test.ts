import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: Server;
let connections = 0;
let databaseUrl: string;
let dataDir: string;

beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  databaseUrl = `postgresql://u:p@127.0.0.1:${port}/a`;
  dataDir = join(await mkdtemp(join(tmpdir(), "refused-")), "data");
});

afterAll(async () => {
  server.close();
  await rm(join(dataDir, ".."), { recursive: true, force: true });
});

/** Runs a command with these settings alone, and gives what it said and how it ended. */
function run(script: string, settings: Record<string, string>): Promise<[string, number]> {
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", DATA_DIR: dataDir, ...settings };
  const [file = "", ...words] = script.split(" ");
  return new Promise((resolve) => {
    execFile(process.execPath, [`scripts/${file}.ts`, ...words], { env }, (error, out, err) => {
      resolve([out + err, typeof error?.code === "number" ? error.code : 0]);
    });
  });
}

describe("what is wrong is told before anything is opened", () => {
  test.each(["up", "dev", "worker"])("by %s, which serves or sends", async (script) => {
    const [said, code] = await run(script, { DATABASE_URL: databaseUrl });
    for (const name of ["APP_URL", "SMTP_URL", "MAIL_FROM", "AUTH_SECRET"]) {
      expect(said).toContain(`${name} must be given with DATABASE_URL`);
    }
    expect(said).not.toContain("at file:");
    expect(code).toBe(1);
    expect(connections).toBe(0);
    expect(existsSync(dataDir)).toBe(false);
  });

  test("as is a wait that is no number", async () => {
    const [said] = await run("up --wait bientôt", {});
    expect(said).toContain('--wait must be followed by seconds from 0 to 3600; it is "bientôt".');
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe("words that a command does not know are refused before anything is opened", () => {
  test.each([
    ["up --wat 5", "Not understood: --wat 5"],
    ["up foo", "Not understood: foo"],
    ["dev foo", "Not understood: foo"],
    ["worker foo", "Not understood: foo"],
    ["seed --go", "Not understood: --go"],
    ["restored --stop", "Not understood: --stop"],
    ["restored --go --drop-before demain", "demain is no hour like 2026-11-27T18:00"],
    ["schools a.csv b.csv", "Give one file"],
    ["schools --dry a.csv", "Not understood: --dry a.csv"],
    ["lead a@tiltam.example c@tiltam.example", "Give one e-mail address: npm run lead -- EMAIL"],
    ["lead foo", '"foo" is no e-mail address.'],
    ["secret --take", "Say that you mean it"],
  ])("%s", async (script, sentence) => {
    const own = { APP_URL: "https://site.example", SMTP_URL: "smtp://127.0.0.1:1" };
    const secret = { AUTH_SECRET: "a secret of at least 32 characters" };
    const mail = { MAIL_FROM: "bonjour@site.example" };
    const before = connections;
    const [said, code] = await run(script, {
      DATABASE_URL: databaseUrl,
      ...own,
      ...secret,
      ...mail,
    });
    expect(said).toContain(sentence);
    expect(said).not.toContain("at file:");
    expect(code).toBe(1);
    expect(connections).toBe(before);
  });
});

test.each([
  ["in /proc", "/proc/x/y", "cannot be made or written (ENOENT)"],
  ["that is a file", import.meta.filename, "cannot be made: it is a file"],
  ["under a file", `${import.meta.filename}/data`, "cannot be made or written (ENOTDIR)"],
])("a folder for data %s is told, and ends the start", async (_, DATA_DIR, sentence) => {
  const [said, code] = await run("up", { DATA_DIR });
  expect(said).toContain(`DATA_DIR ${DATA_DIR} ${sentence}`);
  expect(said).not.toContain("at file:");
  expect(code).toBe(1);
});

test("a secret that is too short is one fault", async () => {
  const [said] = await run("up", { AUTH_SECRET: "abc" });
  expect(said.match(/AUTH_SECRET/g)).toHaveLength(1);
});

test("making a lead asks for the database alone", async () => {
  const [said] = await run("lead ines@tiltam.example --wait 0", { DATABASE_URL: databaseUrl });
  expect(said).not.toContain("must be given");
  expect(said).toContain("The database of DATABASE_URL did not answer within 0 s");
  expect(connections).toBe(1);
});
