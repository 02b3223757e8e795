import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { isAlive } from "#lib/is-alive.ts";

test("stopping ends also where the server has ended by itself", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "embedded-"));
  const folder = join(dataDir, "postgres");
  const { stop } = await startEmbeddedDatabase({ folder, password: "test" });
  const pid = Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isAlive(pid)).toBe(false);
  await stop();
  await rm(dataDir, { recursive: true, force: true });
});
