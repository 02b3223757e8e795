import { expect, test, vi } from "vitest";
import { log } from "#lib/log.ts";
import { runInRequest } from "#lib/request-context.ts";
import { planted, plantedIn } from "#tests/support/planted.ts";

function lineOf(act: () => void): Record<string, unknown> {
  const written: string[] = [];
  for (const method of ["info", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void written.push(line));
  }
  act();
  vi.restoreAllMocks();
  expect(written).toHaveLength(1);
  return JSON.parse(written[0] ?? "") as Record<string, unknown>;
}

test("a line names the request that it belongs to, also after something was awaited", async () => {
  const context = { id: "one", clientAddress: "203.0.113.7" };
  await runInRequest(context, async () => {
    await Promise.resolve();
    const line = lineOf(() => log.info("asked"));
    expect(line).toMatchObject({ level: "info", what: "asked", request: "one" });
    expect(JSON.stringify(line)).not.toContain("203.0.113");
  });
  expect(lineOf(() => log.info("asked"))).not.toHaveProperty("request");
});

test.each([
  ["an error of ours", new Error(planted.name)],
  ["a text that was thrown", planted.name],
  ["nothing", undefined],
  ["a cause", new Error("outside", { cause: new Error(planted.body) })],
  [
    "a message of several lines",
    new Error(`first\n    at ${planted.name}\n  at ${planted.mail}:1:1`),
  ],
  [
    "PostgreSQL's",
    Object.assign(new Error(`invalid input syntax for type uuid: "${planted.name}"`), {
      code: "23505",
      detail: `Key (email)=(${planted.mail}) already exists.`,
      where: planted.phone,
      table: "app_user",
      constraint: "app_user_email_key",
    }),
  ],
  [
    "a mail server's",
    Object.assign(new Error(`550 <${planted.mail}> unknown`), {
      code: "EENVELOPE",
      response: planted.mail,
      command: "RCPT TO",
    }),
  ],
  ["the queue's, which is no Error", { message: planted.name, queue: "email", code: "57P01" }],
  ["one with a code that is a text", Object.assign(new Error(), { code: planted.name })],
  ["one with a name that is an address", Object.assign(new Error(), { name: planted.mail })],
])("of %s nothing that is somebody's is told", (_kind, error) => {
  expect(plantedIn(JSON.stringify(lineOf(() => log.error("failed", error))))).toEqual([]);
});

test("what finds the fault is told: kind, code, names of our schema, place, cause", () => {
  const cause = Object.assign(new Error("x"), { code: "23505", table: "app_user" });
  const error = Object.assign(new Error("y", { cause }), { code: "P2002", queue: "email" });
  expect(lineOf(() => log.error("failed", error, { route: "/gestion/[id]" }))).toMatchObject({
    route: "/gestion/[id]",
    error: {
      name: "Error",
      code: "P2002",
      queue: "email",
      at: expect.arrayContaining([expect.stringContaining("log.test.ts")]),
      cause: { code: "23505", table: "app_user" },
    },
  });
});

test("facts are masked where they look like somebody's, and identifiers of ours stay", () => {
  const emailId = "019ac1de-1234-7890-8123-456789012345";
  const migrations = "20261128054000_code_requests 20261128060000_work_done";
  const { mail, phone, spokenPhone, token } = planted;
  const line = lineOf(() =>
    log.warn("odd", {
      emailId,
      migrations,
      mail,
      phone,
      spokenPhone,
      path: `/inscriptions/${token}/avis`,
    }),
  );
  expect(line).toMatchObject({ emailId, migrations, path: "/inscriptions/…/avis" });
  expect(plantedIn(JSON.stringify(line))).toEqual([]);
});

test.each([
  ["connect ECONNREFUSED 127.0.0.1:3149", "connect ECONNREFUSED 127.0.0.1:3149"],
  [
    `connect ECONNREFUSED ::1:5432 (Queue: email, ${planted.name})`,
    "connect ECONNREFUSED ::1:5432",
  ],
  [`getaddrinfo ENOTFOUND base.example ${planted.mail}`, "getaddrinfo ENOTFOUND base.example"],
  [planted.name, undefined],
])("of the system's fault « %s » its own words stay, and nothing behind them", (message, words) => {
  const fault = Object.assign(new Error(message), { syscall: "connect", errno: -111 });
  const line = lineOf(() => log.error("fault", fault)) as { error: { message?: string } };
  expect(line.error.message).toBe(words);
});
