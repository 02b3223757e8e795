import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { requestLink } from "#lib/services/registrations/link/request-link.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { createEvent, createSlot, now, resetStage } from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";
import { personCommand } from "#tests/support/submissions.ts";

const known = "lou.exemple@courriel.example";
const kind = "LINK_REQUESTED";

beforeEach(async () => {
  await resetStage();
  const event = await createEvent();
  const slot = await createSlot(event.id);
  await register(personCommand(slot.id, { email: known }), now);
});

test("leaves the same rows for an address that is registered and for one that is not", async () => {
  const left = [];
  for (const recipient of [known, "inconnu@courriel.example"]) {
    const answer = await requestLink(recipient, now);
    const emails = await database().emailMessage.count({ where: { kind, recipient } });
    left.push({ answer, emails });
  }
  expect(left).toEqual([
    { answer: { ok: true, sentLately: false }, emails: 1 },
    { answer: { ok: true, sentLately: false }, emails: 1 },
  ]);
});

test("sends one email in a quarter of an hour, and tells everybody else the same", async () => {
  for (const address of [known, "inconnu@courriel.example"]) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => requestLink(address, now)));
    expect(answers.filter((answer) => answer.ok && !answer.sentLately)).toHaveLength(1);
    expect(answers.filter((answer) => answer.ok && answer.sentLately)).toHaveLength(9);
    expect(await countLinks(address)).toBe(1);
    const [before, after] = [minutesLater(14.9), minutesLater(15)];
    expect(await requestLink(address, before)).toEqual({ ok: true, sentLately: true });
    expect(await requestLink(address, after)).toEqual({ ok: true, sentLately: false });
  }
});

test("sends ten in a day to one address, and others the next day", async () => {
  for (let count = 0; count < 11; count++) {
    const answer = await requestLink(known, minutesLater(count * 20));
    expect(answer).toEqual({ ok: true, sentLately: count === 10 });
  }
  const nextDay = await requestLink(known, minutesLater(24 * 60));
  expect(nextDay).toEqual({ ok: true, sentLately: false });
});

test("does not count what the team sent again: nobody learns that somebody called", async () => {
  await database().emailMessage.create({
    data: {
      id: randomUUID(),
      kind,
      recipient: known,
      dedupeKey: "resent",
      data: { resentBy: "lead" },
      createdAt: now,
    },
  });
  expect(await requestLink(known, now)).toEqual({ ok: true, sentLately: false });
});

test("stops everybody while three hundred addresses were typed in a quarter of an hour", async () => {
  await database().emailMessage.createMany({
    data: Array.from({ length: 300 }, () => {
      const id = randomUUID();
      return {
        id,
        kind,
        recipient: `${id}@courriel.example`,
        dedupeKey: id,
        createdAt: now,
      } as const;
    }),
  });
  const refused = { ok: false, refusal: { kind: "tooManyRequests" } };
  expect(await requestLink(known, now)).toEqual(refused);
  expect(await requestLink("inconnu@courriel.example", now)).toEqual(refused);
  expect(await requestLink(known, minutesLater(15))).toEqual({ ok: true, sentLately: false });
});

function minutesLater(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

function countLinks(recipient: string): Promise<number> {
  return database().emailMessage.count({ where: { kind, recipient } });
}
