import { expect, test } from "vitest";
import {
  type AttendanceMark,
  hasCome,
  hasComeTo,
  tallyOf,
} from "#lib/domain/attendance/attendance.ts";

const counted = (pupilsPresent: number, adultsPresent: number): AttendanceMark => ({
  status: "RECORDED",
  pupilsPresent,
  adultsPresent,
});
const said = (status: "PRESENT" | "NO_SHOW" | "EXCUSED"): AttendanceMark => ({
  status,
  pupilsPresent: null,
  adultsPresent: null,
});

test.each<[string, number, AttendanceMark, [number, number, number]]>([
  ["nothing said yet", 28, null, [0, 28, 0]],
  ["two pupils fewer", 28, counted(24, 2), [26, 0, 2]],
  ["all there", 28, counted(26, 2), [28, 0, 0]],
  ["one more than announced", 28, counted(27, 2), [29, 0, 0]],
  ["the whole group absent", 28, counted(0, 0), [0, 0, 28]],
  ["a family present", 4, said("PRESENT"), [4, 0, 0]],
  ["a person absent", 1, said("NO_SHOW"), [0, 0, 1]],
  ["a person excused", 1, said("EXCUSED"), [0, 0, 1]],
])("%s", (_story, expected, mark, [present, toCome, absent]) => {
  const tally = tallyOf([{ expected, isWalkIn: false, mark }]);
  expect(tally).toEqual({ expected, present, toCome, absent });
});

test("adds the rows of a slot", () => {
  const rows = [
    { expected: 28, isWalkIn: false, mark: counted(24, 2) },
    { expected: 1, isWalkIn: false, mark: null },
    { expected: 1, isWalkIn: false, mark: said("NO_SHOW") },
  ];
  expect(tallyOf(rows)).toEqual({ expected: 30, present: 26, toCome: 1, absent: 3 });
});

test("whoever came unannounced is present, and was not expected", () => {
  const rows = [
    { expected: 33, isWalkIn: false, mark: null },
    { expected: 1, isWalkIn: true, mark: said("PRESENT") },
  ];
  expect(tallyOf(rows)).toEqual({ expected: 33, present: 1, toCome: 33, absent: 0 });
});

test.each<[string, AttendanceMark, boolean]>([
  ["a person present", said("PRESENT"), true],
  ["a class of which somebody came", counted(1, 0), true],
  ["a class of which nobody came", counted(0, 0), false],
  ["a person absent", said("NO_SHOW"), false],
  ["a person excused", said("EXCUSED"), false],
])("%s has a certificate: %s", (_story, mark, hasCome) => {
  expect(mark && hasComeTo(mark)).toBe(hasCome);
});

test.each([
  ["where a person was marked present", [said("PRESENT")], true],
  ["where a class was counted", [counted(24, 2)], true],
  ["on one of several slots", [said("NO_SHOW"), said("PRESENT")], true],
  ["not where nobody of the class was counted", [counted(0, 0)], false],
  ["not where they were absent or excused", [said("NO_SHOW"), said("EXCUSED")], false],
  ["not while nothing was noted", [null], false],
])("somebody of a registration came, %s", (_, marks, expected) => {
  expect(hasCome(marks)).toBe(expected);
});
