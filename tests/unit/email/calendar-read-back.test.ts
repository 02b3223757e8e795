import { describe, expect, test } from "vitest";
import {
  type CalendarSlot,
  eventCalendar,
  registrationCalendar,
} from "#lib/email/calendar-file.ts";
import { sender as organizer } from "#lib/email/facts/sample-facts.ts";
import { calendarReaders } from "#tests/support/read-calendar.ts";

const now = new Date("2026-10-01T08:00:00Z");
const uidOf = (slotId: string) => `registration-1.${slotId}@rendez-vous.example`;

/** A slot of two hours at nine in Paris, on the Saturday before the clock changes. */
const before: CalendarSlot = {
  id: "saturday",
  startsAt: new Date("2026-10-24T07:00:00Z"),
  endsAt: new Date("2026-10-24T09:00:00Z"),
  place: "12 rue de l’Anzon, Salle de démonstration, Thiers",
  label: null,
  isCancelled: false,
  sequence: 0,
};
/** The same hour on the Monday after. */
const after: CalendarSlot = {
  ...before,
  id: "monday",
  startsAt: new Date("2026-10-26T08:00:00Z"),
  endsAt: new Date("2026-10-26T10:00:00Z"),
};
const registration = {
  registrationId: "registration-1",
  version: 1,
  isCancelled: false,
  title: "Portes ouvertes",
  url: "https://rendez-vous.example/rendez-vous/portes-ouvertes",
  slots: [before, after],
};

describe.each(calendarReaders)("a calendar that reads with %s", (_name, read) => {
  const readBack = (changes: Partial<typeof registration> = {}) =>
    read(registrationCalendar({ ...registration, ...changes }, organizer, now));

  test("shows all slots of a file, at nine on both sides of the clock change", () => {
    expect(readBack().map(({ uid, startsAt, endsAt }) => ({ uid, startsAt, endsAt }))).toEqual([
      { uid: uidOf("saturday"), startsAt: before.startsAt, endsAt: before.endsAt },
      { uid: uidOf("monday"), startsAt: after.startsAt, endsAt: after.endsAt },
    ]);
  });

  test("shows the place on one line, and nobody who was invited", () => {
    const [entry] = readBack();
    expect(entry).toMatchObject({ location: before.place, status: "CONFIRMED", attendees: 0 });
  });

  test("gives a long accented title back to the letter", () => {
    const title = `${"Découverte des métiers de l’industrie à Thiers : ".repeat(3)}été ; « énigmes », forêt`;
    expect(readBack({ title }).map(({ summary }) => summary)).toEqual([title, title]);
  });

  test("takes a typed line break for a part of the title", () => {
    const title = "A\r\nATTENDEE:mailto:x@y.example\nEND:VEVENT";
    const entries = readBack({ title });
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      summary: "A ATTENDEE:mailto:x@y.example END:VEVENT",
      attendees: 0,
    });
  });

  test("replaces its entry after a change of hour, and marks it after a cancellation", () => {
    const [first] = readBack();
    const moved = { ...before, startsAt: new Date("2026-10-24T08:00:00Z"), sequence: 1 };
    const [changed] = readBack({ version: 2, slots: [moved, after] });
    const [cancelled] = readBack({ version: 3, isCancelled: true, slots: [moved, after] });
    expect([first?.uid, changed?.uid, cancelled?.uid]).toEqual(Array(3).fill(uidOf("saturday")));
    expect([first?.sequence, changed?.sequence, cancelled?.sequence]).toEqual([1, 3, 4]);
    expect(changed?.startsAt).toEqual(moved.startsAt);
    expect(cancelled?.status).toBe("CANCELLED");
  });

  test("tells the cancelled slot of an event from the others", () => {
    const slots = [{ ...before, isCancelled: true, sequence: 1 }, after];
    const file = eventCalendar({ ...registration, slots }, organizer, now);
    expect(read(file).map(({ status }) => status)).toEqual(["CANCELLED", "CONFIRMED"]);
  });
});
