import { describe, expect, test } from "vitest";
import { pupilsWhoCame, surveySummary } from "#lib/domain/attendance/survey.ts";

describe("the answers summed up", () => {
  const answers = (...scores: number[]) =>
    scores.map((score) => ({ score, discovered: score > 3 }));

  test("have no mean under five, which would tell what one of them said", () => {
    expect(surveySummary([])).toEqual({ count: 0, mean: null, discoveredPercent: null });
    expect(surveySummary(answers(5, 5, 5, 1))).toEqual({
      count: 4,
      mean: null,
      discoveredPercent: null,
    });
  });

  test("have a mean with one decimal and a whole percentage from five on", () => {
    expect(surveySummary(answers(5, 5, 4, 4, 3))).toEqual({
      count: 5,
      mean: 4.2,
      discoveredPercent: 80,
    });
    expect(surveySummary(answers(5, 5, 5, 1, 1, 1))).toMatchObject({
      mean: 3,
      discoveredPercent: 50,
    });
  });
});

test.each([
  ["as many as were counted", [24], 26, 24],
  ["more than announced", [28], 26, 28],
  ["two half-groups", [12, 13], 26, 25],
  ["the same class on two slots, once", [26, 26], 26, 26],
  ["nobody", [], 26, 0],
  ["nobody of those announced", [0], 26, 0],
])("the pupils who came are %s", (_, counts, announced, expected) => {
  expect(pupilsWhoCame(counts, announced)).toBe(expected);
});
