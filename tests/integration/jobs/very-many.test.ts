import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inTransaction } from "#lib/db/transaction.ts";
import { reconcilePlaces } from "#lib/queries/desk/registrations/reconcile-places.ts";
import { purgeEmails } from "#lib/services/emails/purge.ts";
import { lockSlots } from "#lib/services/places/lock-slots.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { enqueueReminders } from "#lib/services/reminders/enqueue-reminders.ts";
import { enqueueThanks } from "#lib/services/reminders/enqueue-thanks.ts";
import { warnBeforeErasing } from "#lib/services/retention/warn-before-erasing.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import { promote } from "#lib/services/waitlist/promote.ts";
import { database } from "#tests/support/database.ts";
import {
  breakRegistration,
  mendRegistrations,
  registerMany,
} from "#tests/support/many-registrations.ts";
import {
  hoursLater,
  makeActor,
  makeEvent,
  makeOneSlot,
  now,
  resetScene,
} from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";

// Hundreds of rows: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

beforeEach(resetScene);
afterEach(mendRegistrations);

const emails = (
  kind: "REMINDER_PRACTICAL" | "THANKS" | "RETENTION_WARNING" | "REGISTRATION_EXPIRED",
) => database().emailMessage.count({ where: { kind } });

describe("a job goes on until nothing is left", () => {
  test("offers beyond a hundred end in the same run, one that fails last and alone", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    await registerMany(await makeOneSlot(), 104);
    await database().registration.updateMany({
      data: { status: "OFFERED", offerExpiresAt: hoursLater(1) },
    });
    const first = await database().registration.findFirstOrThrow({ orderBy: { id: "asc" } });
    await breakRegistration(first.id);
    await expect(expireOffers(hoursLater(1))).rejects.toMatchObject({ done: 103, failed: 1 });
    expect(await emails("REGISTRATION_EXPIRED")).toBe(103);
    await mendRegistrations();
    expect(await expireOffers(hoursLater(1))).toBe(1);
    expect(await reconcilePlaces()).toEqual([]);
  });

  test("reminders: all of a slot, behind those who have theirs by another day's key too", async () => {
    const slotId = await makeOneSlot();
    await registerMany(slotId, 620);
    const due = hoursLater(240 - 36);
    expect(await enqueueReminders(due)).toBe(620);
    expect(await emails("REMINDER_PRACTICAL")).toBe(620);
    // Their key exists, and the mail is older than the hour at which it would be due: found each time.
    const some = await database().emailMessage.findMany({
      where: { kind: "REMINDER_PRACTICAL" },
      orderBy: { registrationId: "asc" },
    });
    const [stuck, waiting] = [some.slice(0, 520), some.slice(520)];
    await database().emailMessage.updateMany({
      where: { id: { in: stuck.map(({ id }) => id) } },
      data: { createdAt: now },
    });
    await database().emailMessage.deleteMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
    });
    await enqueueReminders(due);
    expect(await emails("REMINDER_PRACTICAL")).toBe(620);
  });

  test("thanks: everybody who came", async () => {
    const slotId = await makeOneSlot();
    await registerMany(slotId, 520);
    const { userId } = await makeActor("LEAD");
    const rows = await database().registration.findMany({ select: { id: true } });
    await database().attendance.createMany({
      data: rows.map(({ id }) => ({
        registrationId: id,
        slotId,
        status: "PRESENT",
        recordedAt: now,
        recordedById: userId,
      })),
    });
    expect(await enqueueThanks(hoursLater(240 + 26))).toBe(520);
    expect(await emails("THANKS")).toBe(520);
  });

  test("warnings: every address that sleeps, each once", async () => {
    await database().adviser.createMany({
      data: Array.from({ length: 320 }, (_, n) => ({
        email: `conseil.${n}@organisme.example`,
        firstName: "Dominique",
        lastName: "Exemple",
        organisation: "Organisme",
        network: "OTHER",
        createdAt: now,
        lastUsedAt: now,
      })),
    });
    const late = hoursLater(24 * 365 * 5);
    expect(await warnBeforeErasing(late)).toBe(320);
    expect(await emails("RETENTION_WARNING")).toBe(320);
    expect(await warnBeforeErasing(late)).toBe(0);
  });

  test("the outbox: all old bodies, then all old rows", async () => {
    await database().emailMessage.createMany({
      data: Array.from({ length: 130 }, (_, n) => ({
        id: crypto.randomUUID(),
        kind: "SIGN_IN_CODE",
        recipient: "lou.exemple@courriel.example",
        dedupeKey: `key ${n}`,
        subject: "Un objet",
        bodyText: "Un texte",
        state: "SENT",
        createdAt: now,
        sentAt: now,
      })),
    });
    expect(await purgeEmails(hoursLater(24 * 40), 50)).toEqual({ bodies: 130, rows: 0 });
    expect(await purgeEmails(hoursLater(24 * 400), 50)).toEqual({ bodies: 0, rows: 130 });
  });
});

test("who waits behind six hundred for a full slot still gets a place on another", async () => {
  const { eventId, slotIds } = await makeEvent({}, [{}, { capacity: 1 }]);
  const [full = "", small = ""] = slotIds;
  await registerMany(full, 600);
  await register(personCommand(small), now);
  const last = await register(personCommand(small), hoursLater(1));
  expect(last.ok).toBe(true);
  await database().registration.updateMany({
    where: { slots: { some: { slotId: full } } },
    data: { status: "WAITLISTED", waitlistedAt: now },
  });
  await database().slot.update({
    where: { id: full },
    data: { booked: 600, capacity: 600, waiting: 600 },
  });
  await database().slot.update({ where: { id: small }, data: { capacity: 2 } });
  await inTransaction(async (transaction) => {
    await promote(transaction, eventId, await lockSlots(transaction, eventId), hoursLater(2));
  });
  const waiting = { status: "WAITLISTED", slots: { some: { slotId: small } } } as const;
  expect(await database().registration.count({ where: waiting })).toBe(0);
});
