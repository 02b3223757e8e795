import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { register } from "#lib/services/registrations/register/register.ts";
import {
  type EventScene,
  hoursLater,
  makeOneSlot,
  now,
  resetScene,
  type SlotScene,
} from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { countRows } from "#tests/support/truth.ts";

beforeEach(resetScene);

type Case = [name: string, slot: SlotScene, event: EventScene, refusal: object];

const forEverybody: Case[] = [
  [
    "before the opening",
    { opensAt: hoursLater(1) },
    {},
    {
      kind: "registrationNotYetOpen",
      opensAt: hoursLater(1),
    },
  ],
  ["from the closing on", { closesAt: now }, {}, { kind: "registrationClosed", closedAt: now }],
  ["once it has started", { startsAt: now }, {}, { kind: "slotPast" }],
  ["on a cancelled slot", { status: "CANCELLED" }, {}, { kind: "slotCancelled" }],
  ["at a cancelled event", {}, { status: "CANCELLED" }, { kind: "eventCancelled" }],
  ["at an archived event", {}, { status: "ARCHIVED" }, { kind: "registrationClosed" }],
  ["on a slot that is a draft", { status: "DRAFT" }, {}, { kind: "slotUnknown" }],
  ["at an event that is a draft", {}, { status: "DRAFT" }, { kind: "slotUnknown" }],
];

const forClasses: Case[] = [
  ["where only people may come", {}, { audiences: ["PUBLIC"] }, { kind: "audienceNotAccepted" }],
  [
    "with many more pupils than the event takes",
    {},
    { pupilMax: 21 },
    {
      kind: "groupTooLarge",
      people: 26,
      capacity: 21,
    },
  ],
  [
    "that would not fit an empty slot, by many",
    { capacity: 23 },
    {},
    {
      kind: "groupTooLarge",
      people: 28,
      capacity: 23,
    },
  ],
];

async function refuse(
  command: typeof personCommand | typeof classCommand,
  [, slot, event, refusal]: Case,
) {
  const slotId = await makeOneSlot(slot, event);
  const before = await countRows();
  expect(await register(command(slotId), now)).toEqual({
    ok: false,
    refusal: expect.objectContaining(refusal),
  });
  expect(await countRows()).toEqual(before);
}

describe("a person is refused, and nothing changes,", () => {
  test.each([
    ...forEverybody,
    ["where only classes may come", {}, { audiences: ["CLASS"] }, { kind: "audienceNotAccepted" }],
  ] satisfies Case[])("%s", async (...one) => refuse(personCommand, one));
});

describe("a class is refused, and nothing changes,", () => {
  test.each([...forEverybody, ...forClasses])("%s", async (...one) => refuse(classCommand, one));
});

test("a slot that does not exist is unknown", async () => {
  expect(await register(personCommand(randomUUID()), now)).toMatchObject({
    refusal: { kind: "slotUnknown" },
  });
});

describe("where there is no waiting list", () => {
  test("the full slot refuses, and nothing changes", async () => {
    const slotId = await makeOneSlot({ capacity: 1 }, { waitlistOpen: false });
    await register(personCommand(slotId), now);
    const before = await countRows();
    expect(await register(personCommand(slotId), now)).toMatchObject({
      refusal: { kind: "slotFull" },
    });
    expect(await countRows()).toEqual(before);
  });

  test("a group larger than what is left is refused, a smaller one is not", async () => {
    const slotId = await makeOneSlot({ capacity: 3 }, { waitlistOpen: false });
    await register(personCommand(slotId), now);
    const three = personCommand(slotId, { companionCount: 2 });
    expect(await register(three, now)).toMatchObject({ refusal: { kind: "slotFull" } });
    const two = personCommand(slotId, { companionCount: 1 });
    expect(await register(two, now)).toMatchObject({ ok: true });
  });
});

describe("the deadlines are exact to the second", () => {
  const opensAt = hoursLater(1);
  const closesAt = hoursLater(2);

  test.each([
    ["one second before the opening", opensAt, -1000, false],
    ["at the opening", opensAt, 0, true],
    ["one second before the closing", closesAt, -1000, true],
    ["at the closing", closesAt, 0, false],
  ])("%s", async (_, instant, offset, ok) => {
    const slotId = await makeOneSlot({ opensAt, closesAt });
    const answer = await register(personCommand(slotId), new Date(instant.getTime() + offset));
    expect(answer.ok).toBe(ok);
  });
});
