import { Pool } from "pg";
import { expect, test } from "vitest";
import { authOptions } from "#lib/auth/auth-options.ts";
import { withConnections } from "#lib/db/client.ts";
import { isDatabaseAway } from "#lib/db/errors.ts";

const token = "x".repeat(43);

/** Reads a session as next-auth does, and gives what stood in the way. */
async function readSession(): Promise<unknown[]> {
  const unread: unknown[] = [];
  const options = authOptions((error) => unread.push(error));
  await Promise.resolve(options.adapter?.getSessionAndUser?.(token)).catch(() => null);
  return unread;
}

test("a session that the database does not give is told from none", async () => {
  expect(await readSession()).toEqual([]);
  const away = new Pool({ connectionString: "postgresql://u:p@127.0.0.1:1/away" });
  const unread = await withConnections(away, readSession);
  expect(unread).toHaveLength(1);
  expect(isDatabaseAway(unread[0])).toBe(true);
});
