import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { register } from "#lib/services/registrations/register.ts";
import { requestLink } from "#lib/services/registrations/request-link.ts";
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
    { answer: { ok: true }, emails: 1 },
    { answer: { ok: true }, emails: 1 },
  ]);
});

test("sends one courriel in a quarter of an hour, however often it is asked for", async () => {
  await Promise.all(Array.from({ length: 10 }, () => requestLink(known, now)));
  expect(await database().emailMessage.count({ where: { kind } })).toBe(1);
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
  const later = new Date(now.getTime() + 15 * 60_000);
  expect(await requestLink(known, later)).toEqual({ ok: true });
});
