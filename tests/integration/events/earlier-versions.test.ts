import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeEvent, now, resetScene } from "#tests/support/scene.ts";

const migration = "prisma/migrations/20261128053000_dates_and_versions/migration.sql";

let lead: Actor;

beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
});

/** What the migration makes of the rows that earlier versions wrote; done again, it says the same. */
async function readHistoryAgain(): Promise<void> {
  const sql = await readFile(migration, "utf8");
  const written = sql.replaceAll(/^--.*$/gm, "").split(/;\n/);
  const updates = written.map((one) => one.trim()).filter((one) => one.startsWith("UPDATE"));
  expect(updates).toHaveLength(4);
  for (const update of updates) await database().$executeRawUnsafe(update);
}

/** A line as earlier versions wrote it, in whatever shape. */
const note = (one: Omit<Prisma.HistoryEntryCreateManyInput, "at" | "actorKind">, at: Date) =>
  database().historyEntry.create({
    data: { ...one, at, actorKind: "STAFF", actorId: lead.userId },
  });

describe("what earlier versions left", () => {
  test("a slot that was moved back counts from the latest date of its history", async () => {
    const { eventId, slotIds } = await makeEvent();
    const [slotId = ""] = slotIds;
    const ends = [hoursLater(5000).toISOString(), hoursLater(241).toISOString()];
    const changes = { values: { endsAt: ends }, fields: [] };
    await note({ action: "slotEdited", eventId, slotId, changes }, now);
    await readHistoryAgain();
    const slot = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    expect(slot).toMatchObject({ latestEndsAt: hoursLater(5000), datesChangedAt: now });
  });

  test.each(["DRAFT", "UNLISTED", "PUBLISHED"] as const)(
    "an event that was cancelled from %s is known as such",
    async (status) => {
      const { eventId } = await makeEvent({ status: "CANCELLED" });
      const changes = { status: [status, "CANCELLED"] };
      await note({ action: "eventCancelled", eventId, changes }, now);
      await readHistoryAgain();
      const event = await database().event.findUniqueOrThrow({ where: { id: eventId } });
      expect(event.cancelledFrom).toBe(status);
    },
  );

  test("a cancelled event without a history was announced as cancelled", async () => {
    const { eventId } = await makeEvent({ status: "CANCELLED" });
    await readHistoryAgain();
    const event = await database().event.findUniqueOrThrow({ where: { id: eventId } });
    expect(event.cancelledFrom).toBe("PUBLISHED");
  });

  test.each([
    ["before its event was shown is hidden", hoursLater(2), "DRAFT"],
    ["after it stays cancelled", hoursLater(0), "CANCELLED"],
  ])("a slot that was cancelled %s", async (_when, publishedAt, status) => {
    const { eventId, slotIds } = await makeEvent({}, [{ status: "CANCELLED" }]);
    const [slotId = ""] = slotIds;
    await note({ action: "eventCreated", eventId }, hoursLater(-1));
    await note({ action: "slotCancelled", eventId, slotId }, hoursLater(1));
    await note({ action: "eventPublished", eventId }, publishedAt);
    await readHistoryAgain();
    const slot = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    expect(slot.status).toBe(status);
  });
});
