import { expect, test } from "vitest";
import {
  newPublicId,
  opens,
  opensPupilSurvey,
  personalToken,
  publicIdOf,
  pupilSurveyToken,
} from "#lib/auth/personal-link.ts";

const source = { publicId: newPublicId(), linkVersion: 1 };

test("the link that a class shares opens the survey of its pupils and nothing else", () => {
  const shared = pupilSurveyToken(source);
  expect(publicIdOf(shared)).toBe(source.publicId);
  expect(opensPupilSurvey(shared, source)).toBe(true);
  expect(opens(shared, source)).toBe(false);
});

test("the personal link is not the one that a class shares", () => {
  expect(opens(personalToken(source), source)).toBe(true);
  expect(opensPupilSurvey(personalToken(source), source)).toBe(false);
});

test("both are revoked together", () => {
  const later = { ...source, linkVersion: 2 };
  expect(opens(personalToken(source), later)).toBe(false);
  expect(opensPupilSurvey(pupilSurveyToken(source), later)).toBe(false);
});
