import ICAL from "ical.js";
import { sync } from "node-ical";

/** What a calendar program shows of one entry. */
export type ReadEntry = {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  startsAt: Date;
  endsAt: Date;
  attendees: number;
};

/** The parser of Thunderbird, told the zone by the file's own VTIMEZONE alone. */
function readByIcalJs(file: string): ReadEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone"));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const instant = (time: ICAL.Time) =>
      new Date(time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate());
    event.startDate.zone = zone;
    event.endDate.zone = zone;
    return {
      uid: event.uid,
      sequence: Number(event.sequence),
      status: String(component.getFirstPropertyValue("status")),
      summary: event.summary,
      location: event.location,
      startsAt: instant(event.startDate),
      endsAt: instant(event.endDate),
      attendees: event.attendees.length,
    };
  });
}

/** A parser of servers, which knows the zones by their names. */
function readByNodeIcal(file: string): ReadEntry[] {
  return Object.values(sync.parseICS(file)).flatMap((event) =>
    event?.type === "VEVENT"
      ? [
          {
            uid: event.uid,
            sequence: Number(event.sequence),
            status: String(event.status),
            summary: String(event.summary),
            location: String(event.location),
            startsAt: new Date(event.start.getTime()),
            endsAt: new Date(event.end?.getTime() ?? 0),
            attendees: event.attendee ? 1 : 0,
          },
        ]
      : [],
  );
}

/** Two parsers that share no code: what both read, a calendar shows. */
export const calendarReaders = [
  ["ical.js", readByIcalJs],
  ["node-ical", readByNodeIcal],
] as const;
