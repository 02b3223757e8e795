import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#lib/db/transaction.ts";
import { database, databasePool, resetDatabase } from "#tests/support/database.ts";

describe("the database", () => {
  beforeEach(resetDatabase);
  afterAll(resetDatabase);

  test("keeps nothing of an act that fails half-way", async () => {
    const act = inTransaction(async (transaction) => {
      await transaction.user.create({ data: { email: "ines@tiltam.example" } });
      throw new Error("half-way");
    });
    await expect(act).rejects.toThrow("half-way");
    expect(await database().user.count()).toBe(0);
  });

  test("gives up waiting for a locked row after three seconds", async () => {
    const shown = await databasePool().query("show lock_timeout");
    expect(shown.rows).toEqual([{ lock_timeout: "3s" }]);
  });

  test("is empty again after a reset", async () => {
    await database().user.create({ data: { email: "ines@tiltam.example" } });
    await resetDatabase();
    expect(await database().user.count()).toBe(0);
  });
});
