import { describe, expect, test } from "vitest";
import { evenTeams } from "#lib/domain/attendance/teams.ts";

test.each([
  [26, 5, [6, 5, 5, 5, 5]],
  [28, 5, [5, 5, 5, 5, 4, 4]],
  [30, 6, [6, 6, 6, 6, 6]],
  [7, 5, [7]],
  [8, 5, [4, 4]],
  [3, 5, [3]],
  [1, 2, [1]],
])("%d pupils by %d are %j", (pupilCount, teamSize, teams) => {
  expect(evenTeams(pupilCount, teamSize)).toEqual(teams);
});

describe.each([2, 5, 6, 20])("teams of about %d", (teamSize) => {
  test("hold every pupil once, and differ by one at most, for every class", () => {
    for (let pupilCount = 1; pupilCount <= 200; pupilCount++) {
      const teams = evenTeams(pupilCount, teamSize);
      expect(teams.reduce((sum, size) => sum + size, 0)).toBe(pupilCount);
      expect(Math.max(...teams) - Math.min(...teams)).toBeLessThanOrEqual(1);
    }
  });
});
