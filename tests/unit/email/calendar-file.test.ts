import { describe, expect, test } from "vitest";
import {
  agendaCalendar,
  type CalendarSlot,
  eventCalendar,
  registrationCalendar,
} from "#lib/email/calendar-file.ts";
import { sender as organizer } from "#lib/email/facts/sample-facts.ts";

const now = new Date("2026-10-01T08:00:00Z");

const slot: CalendarSlot = {
  id: "slot-1",
  startsAt: new Date("2026-10-24T07:00:00Z"),
  endsAt: new Date("2026-10-24T09:00:00Z"),
  place: "Salle de démonstration, Thiers",
  label: null,
  isCancelled: false,
  sequence: 2,
};

const registration = {
  registrationId: "registration-1",
  version: 3,
  isCancelled: false,
  title: "Portes ouvertes",
  url: "https://rendez-vous.example/rendez-vous/portes-ouvertes",
  slots: [slot],
};

describe("the calendar file of a registration", () => {
  test("is this file, to the byte", () => {
    expect(registrationCalendar(registration, organizer, now).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Territoire – Inscriptions//Rendez-vous//FR",
      "METHOD:PUBLISH",
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Paris",
      "BEGIN:DAYLIGHT",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "TZNAME:CEST",
      "DTSTART:19960331T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "TZNAME:CET",
      "DTSTART:19961027T030000",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "UID:registration-1.slot-1@rendez-vous.example",
      "SEQUENCE:5",
      "DTSTAMP:20261001T080000Z",
      "DTSTART;TZID=Europe/Paris:20261024T090000",
      "DTEND;TZID=Europe/Paris:20261024T110000",
      "SUMMARY:Portes ouvertes",
      "LOCATION:Salle de démonstration\\, Thiers",
      'ORGANIZER;CN="Territoire – Inscriptions":mailto:contact@equipe.example',
      "URL;VALUE=URI:https://rendez-vous.example/rendez-vous/portes-ouvertes",
      "STATUS:CONFIRMED",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  test("says nine o'clock on both sides of the night when the clock changes", () => {
    const after = {
      ...slot,
      id: "slot-2",
      startsAt: new Date("2026-10-26T08:00:00Z"),
      endsAt: new Date("2026-10-26T10:00:00Z"),
    };
    const file = registrationCalendar({ ...registration, slots: [slot, after] }, organizer, now);
    expect(valuesOf(file, "DTSTART;TZID=Europe/Paris")).toEqual([
      "20261024T090000",
      "20261026T090000",
    ]);
    expect(valuesOf(file, "UID")).toEqual([
      "registration-1.slot-1@rendez-vous.example",
      "registration-1.slot-2@rendez-vous.example",
    ]);
  });

  test("keeps its UID and raises its SEQUENCE when it is cancelled", () => {
    const cancelled = { ...registration, version: 4, isCancelled: true };
    const file = registrationCalendar(cancelled, organizer, now);
    expect(valuesOf(file, "UID")).toEqual(["registration-1.slot-1@rendez-vous.example"]);
    expect(valuesOf(file, "SEQUENCE")).toEqual(["6"]);
    expect(valuesOf(file, "STATUS")).toEqual(["CANCELLED"]);
    expect(valuesOf(file, "METHOD")).toEqual(["PUBLISH"]);
  });

  test("folds a long title at 75 bytes without cutting a letter, and gives it back", () => {
    const title = `${"Découverte des métiers de l’industrie : ".repeat(3)}élèves, équipes ; énigmes \\ été`;
    const file = registrationCalendar({ ...registration, title }, organizer, now);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain("\uFFFD");
    const summary = valuesOf(file, "SUMMARY")[0] ?? "";
    expect(summary.replace(/\\([\\;,])/g, "$1")).toBe(title);
  });

  test("keeps a typed line break from forging a line", () => {
    const title = "A\r\nATTENDEE:mailto:x@y.example";
    const file = registrationCalendar({ ...registration, title }, organizer, now);
    expect(valuesOf(file, "SUMMARY")).toEqual(["A ATTENDEE:mailto:x@y.example"]);
    expect(valuesOf(file, "ATTENDEE")).toEqual([]);
  });
});

test("the file of an event names its slots by themselves, with the company", () => {
  const slots = [{ ...slot, label: "Atelier de démonstration" }];
  const file = eventCalendar(
    { title: "Portes ouvertes", url: registration.url, slots },
    organizer,
    now,
  );
  expect(valuesOf(file, "UID")).toEqual(["slot-1@rendez-vous.example"]);
  expect(valuesOf(file, "SEQUENCE")).toEqual(["2"]);
  expect(valuesOf(file, "SUMMARY")).toEqual(["Portes ouvertes – Atelier de démonstration"]);
  expect(valuesOf(file, "X-WR-CALNAME")).toEqual(["Portes ouvertes"]);
});

test("the agenda holds all slots of all events, cancelled ones said so", () => {
  const event = { title: "Un", url: registration.url, slots: [slot] };
  const other = { ...event, title: "Deux", slots: [{ ...slot, id: "slot-2", isCancelled: true }] };
  const file = agendaCalendar([event, other], "Les rendez-vous", organizer, now);
  expect(valuesOf(file, "SUMMARY")).toEqual(["Un", "Deux"]);
  expect(valuesOf(file, "STATUS")).toEqual(["CONFIRMED", "CANCELLED"]);
});

/** The values of a property, unfolded. */
function valuesOf(file: string, property: string): string[] {
  const lines = file.replace(/\r\n /g, "").split("\r\n");
  return lines
    .filter((line) => line.startsWith(`${property}:`))
    .map((line) => line.slice(property.length + 1));
}
