import { nbsp } from "#lib/text/writing/typography.ts";
import { now } from "./clock.ts";
import { parisDate, parisDateTime } from "./paris.ts";

/** A day as it is known: an instant, read in Paris, or a day without an hour. */
export type Day = Date | Temporal.PlainDate;

/** What the date plate shows, and the full date that screen readers say in its place. */
export type DatePlate = {
  weekday: string;
  day: string;
  month: string;
  /** Empty in the current year. */
  year: string;
  fullDate: string;
};

const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const shortWeekdays = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];
const months =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const shortMonths = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ");

/** « jeudi 9 novembre 2023 » */
export function dayInWords(day: Day): string {
  const date = plainDate(day);
  return `${weekdayOf(date)} ${dayMonth(date)}${nbsp}${date.year}`;
}

/** « 9 novembre 2023 », « 1er octobre 2026 » */
export function dateInWords(day: Day): string {
  const date = plainDate(day);
  return `${dayMonth(date)}${nbsp}${date.year}`;
}

/**
 * « 3 mai », « 3 mai 2028 » : the year is told where it is not the current one.
 * @param today the day of whoever reads; the clock's where a page is rendered
 */
export function dayMonthInWords(day: Day, today: Day = now()): string {
  const date = plainDate(day);
  return `${dayMonth(date)}${otherYear(date, today)}`;
}

/** « jeu. 9 nov. », « jeu. 9 nov. 2028 » where the year is not that of `today`. */
export function shortDay(day: Day, today: Day = now()): string {
  const date = plainDate(day);
  return `${at(shortWeekdays, date.dayOfWeek)} ${ordinal(date.day)}${nbsp}${at(shortMonths, date.month)}${otherYear(date, today)}`;
}

/** « novembre 2023 » : the title of a month in the agenda. */
export function monthInWords(day: Day): string {
  const date = plainDate(day);
  return `${at(months, date.month)}${nbsp}${date.year}`;
}

/** « 09/11/2023 », in tables. */
export function numericDate(day: Day): string {
  const date = plainDate(day);
  return `${twoDigits(date.day)}/${twoDigits(date.month)}/${date.year}`;
}

/** « 09/11/2023 14:30 », as spreadsheets read it. */
export function numericDateTime(instant: Date): string {
  const { hour, minute } = parisDateTime(instant);
  return `${numericDate(instant)} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** « 14 h 30 », « 14 h » */
export function timeInWords(instant: Date): string {
  const { hour, minute } = parisDateTime(instant);
  return hoursAndMinutes(hour, minute);
}

/** « jeudi 9 novembre 2023 à 14 h 30 » */
export function dateTimeInWords(instant: Date): string {
  return `${dayInWords(instant)} à ${timeInWords(instant)}`;
}

/** « 3 mai à 9 h » : what follows « Ouvre le ». */
export function dayMonthTimeInWords(instant: Date, today: Day = now()): string {
  return `${dayMonthInWords(instant, today)} à ${timeInWords(instant)}`;
}

/** « de 9 h à 11 h 30 » */
export function timeRangeInWords(startsAt: Date, endsAt: Date): string {
  return `de ${timeInWords(startsAt)} à ${timeInWords(endsAt)}`;
}

/** « Jeudi 9 novembre 2023, de 9 h à 11 h 30 » : a slot, where its date begins a line. */
export function dayAndHoursInWords(startsAt: Date, endsAt: Date): string {
  return `${capitalised(dayInWords(startsAt))}, ${timeRangeInWords(startsAt, endsAt)}`;
}

/** « 9 h – 11 h 30 », where room is short. */
export function shortTimeRange(startsAt: Date, endsAt: Date): string {
  return `${timeInWords(startsAt)}${nbsp}– ${timeInWords(endsAt)}`;
}

/**
 * « du 9 au 12 novembre 2026 », « du 30 septembre au 1er octobre 2026 », with both years where they
 * differ; one day alone is « jeudi 9 novembre 2023 ».
 */
export function dayRangeInWords(first: Day, last: Day): string {
  const from = plainDate(first);
  const to = plainDate(last);
  if (from.equals(to)) return dayInWords(from);
  if (from.year !== to.year) return `du ${dateInWords(from)} au ${dateInWords(to)}`;
  const start = from.month === to.month ? ordinal(from.day) : dayMonth(from);
  return `du ${start} au ${dateInWords(to)}`;
}

/** How long a slot lasts: « 1 h 15 », « 2 h », « 45 min ». */
export function durationInWords(startsAt: Date, endsAt: Date): string {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return minutes < 60
    ? `${minutes}${nbsp}min`
    : hoursAndMinutes(Math.floor(minutes / 60), minutes % 60);
}

/** The parts of a date plate: « mer. », « 15 », « nov. » and « Mercredi 15 novembre 2023 ». */
export function datePlate(day: Day, today: Day = now()): DatePlate {
  const date = plainDate(day);
  return {
    weekday: at(shortWeekdays, date.dayOfWeek),
    day: String(date.day),
    month: at(shortMonths, date.month),
    year: otherYear(date, today).trim(),
    fullDate: capitalised(dayInWords(date)),
  };
}

/** The plate of several days: « 22–24 » « nov. », or « 30 » « sept. – oct. » over two months. */
export function dateRangePlate(first: Day, last: Day, today: Day = now()): DatePlate {
  const from = plainDate(first);
  const to = plainDate(last);
  if (from.equals(to)) return datePlate(from, today);
  const sameMonth = from.month === to.month && from.year === to.year;
  const start = at(shortMonths, from.month);
  return {
    weekday: "",
    day: `${from.day}–${to.day}`,
    month: sameMonth ? start : `${start}${nbsp}–${nbsp}${at(shortMonths, to.month)}`,
    year: otherYear(to, today).trim() || otherYear(from, today).trim(),
    fullDate: capitalised(dayRangeInWords(from, to)),
  };
}

/** « Jeudi 9 novembre 2023 » : a date that begins a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase("fr") + words.slice(1);
}

function plainDate(day: Day): Temporal.PlainDate {
  return day instanceof Date ? parisDate(day) : day;
}

function dayMonth(date: Temporal.PlainDate): string {
  return `${ordinal(date.day)}${nbsp}${at(months, date.month)}`;
}

/** « 2028 » after a no-break space; nothing in the year of `today`. */
function otherYear(date: Temporal.PlainDate, today: Day): string {
  return date.year === plainDate(today).year ? "" : `${nbsp}${date.year}`;
}

function weekdayOf(date: Temporal.PlainDate): string {
  return at(weekdays, date.dayOfWeek);
}

function ordinal(day: number): string {
  return day === 1 ? "1er" : String(day);
}

function hoursAndMinutes(hours: number, minutes: number): string {
  return minutes === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${twoDigits(minutes)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Temporal counts months and weekdays from 1. */
function at(words: string[], position: number): string {
  const word = words[position - 1];
  if (word === undefined) throw new RangeError(`No word at position ${position}`);
  return word;
}
