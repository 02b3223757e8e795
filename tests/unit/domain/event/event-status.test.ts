import { expect, test } from "vitest";
import { statusesAfter } from "#lib/domain/event/event-status.ts";

test("an event is put away once it is over, and may be shown again in both ways", () => {
  expect(statusesAfter("PUBLISHED", true)).toEqual(["UNLISTED"]);
  expect(statusesAfter("PUBLISHED", false)).toEqual(["UNLISTED", "ARCHIVED"]);
  expect(statusesAfter("ARCHIVED", false)).toEqual(["PUBLISHED", "UNLISTED"]);
});
