import { expect, test } from "vitest";
import { mergeEdits } from "#lib/domain/event/merge-edits.ts";

const base = { day: ["2026-12-03"], capacity: ["30"], label: [""], levels: ["A", "B"] };
const same = { ...base };

test("what nobody changed stays, in whatever order boxes are ticked", () => {
  expect(mergeEdits(base, { ...same, levels: ["B", "A"] }, same).fields).toEqual([]);
});

test("what only they changed is taken, what only I changed is kept", () => {
  const merged = mergeEdits(
    base,
    { ...same, capacity: ["45"] },
    { ...same, day: ["2026-12-04"], levels: ["A"] },
  );
  expect(merged.values).toEqual({ ...same, day: ["2026-12-04"], capacity: ["45"], levels: ["A"] });
  expect(merged.fields).toEqual([
    { field: "day", theirs: ["2026-12-04"], mine: null },
    { field: "levels", theirs: ["A"], mine: null },
  ]);
});

test("what both changed is shown with both values, and mine stays in the form", () => {
  const merged = mergeEdits(base, { ...same, capacity: ["45"] }, { ...same, capacity: ["20"] });
  expect(merged.values.capacity).toEqual(["45"]);
  expect(merged.fields).toEqual([{ field: "capacity", theirs: ["20"], mine: ["45"] }]);
});

test("the same change made twice is none, and an empty box is an absent one", () => {
  expect(
    mergeEdits(base, { ...same, capacity: ["45"] }, { ...same, capacity: ["45"] }).fields,
  ).toEqual([]);
  const { label, ...posted } = same;
  expect(mergeEdits(base, posted, same)).toMatchObject({ fields: [], values: same });
});
