import { expect, test } from "vitest";
import { inSchoolOrder } from "#lib/domain/people/school-level.ts";

test("levels go from the youngest to the oldest, each once", () => {
  expect(inSchoolOrder(["OTHER", "CAP_1", "TROISIEME", "SIXIEME", "TROISIEME"])).toEqual([
    "SIXIEME",
    "TROISIEME",
    "CAP_1",
    "OTHER",
  ]);
});
