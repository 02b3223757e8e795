import { createServer } from "node:net";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { env } from "#lib/env.ts";
import { findFreePort } from "#lib/free-port.ts";
import { tryMailServer } from "#scripts/try-mail-server.ts";
import { startSmtpSink } from "#tests/support/smtp-sink.ts";

const sink = await startSmtpSink();
const plain = createServer((socket) => socket.end("220 not this way\r\n"));
await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
afterAll(async () => {
  plain.close();
  await sink.stop();
});

/** What a start says of a mail server. */
async function saidOf(smtpUrl: string): Promise<string> {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  Object.assign(env(), { smtpUrl });
  await tryMailServer();
  return warned.mock.calls.flat().join();
}

beforeEach(() => vi.restoreAllMocks());

test("a mail server that takes mails is nothing to say", async () => {
  expect(await saidOf(sink.url)).toBe("");
});

test("one that does not answer is said in a line, without what its address holds", async () => {
  const said = await saidOf(`smtp://marie:motdepasse@127.0.0.1:${await findFreePort()}`);
  expect(said).toMatch(
    /The server of SMTP_URL does not answer \(connect ECONNREFUSED [\d.:]+\): check/,
  );
  expect(said).toContain("tried again for a day");
  expect(said).not.toContain("motdepasse");
});

test("smtps:// on a plain port says which goes with which", async () => {
  const address = plain.address();
  const port = typeof address === "object" ? address?.port : 0;
  expect(await saidOf(`smtps://127.0.0.1:${port}`)).toContain("smtps:// goes with port 465");
});
