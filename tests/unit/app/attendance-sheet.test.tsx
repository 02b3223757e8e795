import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AttendanceSheet } from "#components/attendance/attendance-sheet.tsx";

type Sheet = ComponentProps<typeof AttendanceSheet>["sheet"];

const person = (registrationId: string, isWalkIn: boolean) => ({
  registrationId,
  firstName: "Lou",
  lastName: "Exemple",
  code: "THI-AAAAAA",
  companionCount: 0,
  isWalkIn,
});

const sheet: Sheet = {
  slotId: "0190a0a0-0000-7000-8000-00000000000a",
  eventId: "0190a0a0-0000-7000-8000-00000000000b",
  isDraft: false,
  eventTitle: "Portes ouvertes",
  label: null,
  venueName: "Salle de démonstration",
  communeName: "Thiers",
  startsAt: new Date("2026-12-03T09:00:00Z"),
  endsAt: new Date("2026-12-03T10:00:00Z"),
  isCancelled: false,
  acceptsClasses: false,
  acceptsPeople: true,
  classes: [],
  people: [person("1", false), person("2", true)],
};

const read = (change: Partial<Sheet>) =>
  renderToStaticMarkup(
    <AttendanceSheet
      sheet={{ ...sheet, ...change }}
      organisation="TILTAM"
      keptFor={{ months: 12 }}
    />,
  ).replaceAll("\u00A0", " ");

test("who came unannounced is counted apart from who was expected", () => {
  expect(read({})).toContain("<b>1</b>personne attendue");
  expect(read({})).toContain("en plus, 1 personne sans inscription");
});

test("the sheet of a cancelled slot says so, and expects nobody", () => {
  const text = read({ isCancelled: true, people: [] });
  expect(text).toContain("Créneau annulé");
  expect(text).not.toContain("attendue");
});
