import { expect, test } from "vitest";
import { changesBetween } from "#lib/domain/event/changes.ts";

const before = {
  title: "Forum",
  capacity: 30,
  isOpen: true,
  label: null,
  audiences: ["CLASS"],
  startsAt: new Date("2026-11-23T09:00:00Z"),
};

test("tells nothing of what stays", () => {
  expect(changesBetween(before, { ...before })).toEqual({ values: {}, fields: [] });
});

test("repeats numbers, yes or no, and instants", () => {
  const startsAt = new Date("2026-11-23T10:00:00Z");
  const after = { capacity: null, isOpen: false, startsAt };
  expect(changesBetween(before, after)).toEqual({
    values: {
      capacity: [30, null],
      isOpen: [true, false],
      startsAt: ["2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z"],
    },
    fields: [],
  });
});

test("names texts and lists, without what they say", () => {
  const after = { title: "Salon", label: "Atelier", audiences: ["PUBLIC"] };
  expect(changesBetween(before, after)).toEqual({
    values: {},
    fields: ["title", "label", "audiences"],
  });
});
