import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { parisZone } from "#lib/time/paris.ts";

/** A slot as a calendar shows it. */
export type CalendarSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Address, venue and commune on one line. */
  place: string;
  /** The host company, else the slot's own name. */
  label: string | null;
  isCancelled: boolean;
  /** Raised at each change of hour or place. */
  sequence: number;
};

export type CalendarEvent = { title: string; url: string; slots: readonly CalendarSlot[] };

export type CalendarRegistration = CalendarEvent & {
  registrationId: string;
  /** Raised at each change of the registration. */
  version: number;
  isCancelled: boolean;
};

/** Who publishes the file. */
export type Organizer = { name: string; email: string; appUrl: string };

/**
 * The file for somebody's own calendar. People share calendars, so it holds neither the personal
 * link nor a name. Sent again with a higher version, it replaces the entry that is there.
 */
export function registrationCalendar(
  registration: CalendarRegistration,
  organizer: Organizer,
  now: Date,
): string {
  const calendar = newCalendar(organizer);
  const { registrationId, version } = registration;
  for (const slot of registration.slots) {
    const isCancelled = slot.isCancelled || registration.isCancelled;
    const shown = { ...slot, isCancelled, sequence: slot.sequence + version };
    addSlot(calendar, shown, registration, `${registrationId}.${slot.id}`, organizer, now);
  }
  return asFile(calendar);
}

/** All slots of one event. */
export function eventCalendar(event: CalendarEvent, organizer: Organizer, now: Date): string {
  return agendaCalendar([event], event.title, organizer, now);
}

/** The slots of many events, as a feed that calendars come back to. */
export function agendaCalendar(
  events: readonly CalendarEvent[],
  name: string,
  organizer: Organizer,
  now: Date,
): string {
  const calendar = newCalendar(organizer).name(onOneLine(name));
  for (const event of events) {
    for (const slot of event.slots) addSlot(calendar, slot, event, slot.id, organizer, now);
  }
  return asFile(calendar);
}

/** PUBLISH announces and asks no answer: a mailbox would answer « Accepté » to an invitation. */
function newCalendar({ name }: Organizer): ICalCalendar {
  return ical({
    prodId: { company: name, product: "Rendez-vous", language: "FR" },
    method: ICalCalendarMethod.PUBLISH,
    // Only to write the zone's rules: with a name here, DTSTAMP would be in local time.
    timezone: { name: null, generator: () => parisRules },
  });
}

function addSlot(
  calendar: ICalCalendar,
  slot: CalendarSlot,
  event: CalendarEvent,
  key: string,
  organizer: Organizer,
  now: Date,
): void {
  calendar.createEvent({
    id: `${key}@${new URL(organizer.appUrl).hostname}`,
    sequence: slot.sequence,
    stamp: Temporal.Instant.fromEpochMilliseconds(now.getTime()),
    timezone: parisZone,
    start: inParis(slot.startsAt),
    end: inParis(slot.endsAt),
    summary: onOneLine(slot.label ? `${event.title} – ${slot.label}` : event.title),
    location: onOneLine(slot.place),
    status: slot.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organizer.name, email: organizer.email },
    url: event.url,
  });
}

function asFile(calendar: ICalCalendar): string {
  return `${calendar.toString()}\r\n`;
}

/** The library writes a Date by the fields of the process's own zone. */
function inParis(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(parisZone);
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** The rules of the European Union since 1996. */
const parisRules = [
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
].join("\r\n");
