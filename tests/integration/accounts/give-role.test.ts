import { beforeEach, expect, test } from "vitest";
import { giveRole } from "#lib/services/accounts/give-role.ts";
import { erasePersonalData } from "#lib/services/retention/erase-personal-data.ts";
import { now, resetStage } from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

const email = "nouvelle@tiltam.example";

beforeEach(resetStage);

test("a role that is given stands in the history once, by the account's id", async () => {
  await giveRole(email, "LEAD", now);
  await giveRole(email, "LEAD", now);
  const user = await database().user.findUniqueOrThrow({ where: { email } });
  expect(user.role).toBe("LEAD");
  const history = await database().historyEntry.findMany();
  expect(history).toMatchObject([
    {
      action: "roleGiven",
      actorKind: "SYSTEM",
      actorId: user.id,
      changes: { role: [null, "LEAD"] },
    },
  ]);
  expect(JSON.stringify(history)).not.toContain(email);
});

test("what happened to accounts is kept for a year", async () => {
  await giveRole(email, "LEAD", now);
  const monthsLater = (months: number) => new Date(now.getTime() + months * 31 * 24 * 3_600_000);
  await erasePersonalData(monthsLater(11));
  expect(await database().historyEntry.count()).toBe(1);
  await erasePersonalData(monthsLater(12));
  expect(await database().historyEntry.count()).toBe(0);
});
