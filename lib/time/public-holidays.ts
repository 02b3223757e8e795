/** A public holiday of metropolitan France outside Alsace-Moselle. */
export type PublicHoliday = { day: Temporal.PlainDate; name: string };

const fixedHolidays: readonly [monthDay: string, name: string][] = [
  ["01-01", "Jour de l’an"],
  ["05-01", "Fête du Travail"],
  ["05-08", "Victoire de 1945"],
  ["07-14", "Fête nationale"],
  ["08-15", "Assomption"],
  ["11-01", "Toussaint"],
  ["11-11", "Armistice de 1918"],
  ["12-25", "Noël"],
];

const holidaysAfterEaster: readonly [days: number, name: string][] = [
  [1, "Lundi de Pâques"],
  [39, "Ascension"],
  [50, "Lundi de Pentecôte"],
];

/** The eleven public holidays of a year, in order. Source: code du travail, L3133-1. */
export function publicHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  return [
    ...fixedHolidays.map(([monthDay, name]) => ({
      day: Temporal.PlainDate.from(`${year}-${monthDay}`),
      name,
    })),
    ...holidaysAfterEaster.map(([days, name]) => ({ day: easter.add({ days }), name })),
  ].sort((one, other) => Temporal.PlainDate.compare(one.day, other.day));
}

/** The public holiday of this day, or null. */
export function findPublicHoliday(day: Temporal.PlainDate): PublicHoliday | null {
  return publicHolidays(day.year).find((holiday) => holiday.day.equals(day)) ?? null;
}

/** Easter of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarShift + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const dayOfYear = epact + weekdayShift - 7 * correction + 114;
  return new Temporal.PlainDate(year, Math.floor(dayOfYear / 31), (dayOfYear % 31) + 1);
}
