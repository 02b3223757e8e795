import { beforeEach, expect, test } from "vitest";
import { listAgenda } from "#lib/queries/agenda/list-agenda.ts";
import { parisDate } from "#lib/time/paris.ts";
import { hoursLater, makeEvent, now, resetScene } from "#tests/support/scene.ts";

beforeEach(resetScene);

const inDays = (days: number) => ({ startsAt: hoursLater(days * 24) });

test("a line of the agenda counts the slots that are held, and tells their days", async () => {
  await makeEvent({}, [
    { ...inDays(10), status: "CANCELLED" },
    inDays(11),
    inDays(12),
    { ...inDays(13), status: "CANCELLED" },
  ]);
  const [line] = await listAgenda(now);
  expect(line).toMatchObject({ slotCount: 2 });
  expect(line?.firstDay).toEqual(parisDate(inDays(11).startsAt));
  expect(line?.lastDay).toEqual(parisDate(inDays(12).startsAt));
});

test("of an event whose slots are all cancelled, the line says when it was to be", async () => {
  await makeEvent({}, [{ ...inDays(10), status: "CANCELLED" }]);
  const [line] = await listAgenda(now);
  expect(line).toMatchObject({ slotCount: 1, availability: { state: "cancelled" } });
});
