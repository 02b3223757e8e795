import { parisDate } from "#lib/time/paris.ts";
import { findPublicHoliday } from "#lib/time/public-holidays.ts";
import { findSchoolHoliday } from "#lib/time/working-days.ts";
import { schoolCalendar } from "../school-calendar.ts";

type Day = Temporal.PlainDate;

/** When each rendez-vous of the sample agenda is held. */
export type AgendaDays = {
  today: Day;
  jobForum: Day;
  careerForum: Day;
  lezouxWednesday: Day;
  lezouxSaturday: Day;
  /** Wednesday, Thursday and Friday; the Mini-Entreprise is on the Thursday. */
  openDays: readonly [Day, Day, Day];
  industryMeeting: Day;
  seminar: Day;
  cancelledSeminar: Day;
  jobDating: Day;
};

/** The agenda asks for 60 days at the most after the first start, the last hour included. */
const longestDays = 59;

const daysToCareerForum = 9;

/** Weekdays as Temporal counts them. */
const [monday, tuesday, wednesday, thursday, friday, saturday] = [1, 2, 3, 4, 5, 6] as const;

/**
 * Moves the agenda of autumn 2023 to the weeks after `now`: same weekdays, same order, no public
 * holiday and no school holiday, unless these would push it too far away (in summer).
 */
export function planDays(now: Date): AgendaDays {
  const today = parisDate(now);
  const inSchoolTime = chooseDays(
    today,
    (day) => !findPublicHoliday(day) && !findSchoolHoliday(day, schoolCalendar),
  );
  const lastDay = inSchoolTime.openDays[2];
  return today.until(lastDay).days <= longestDays
    ? inSchoolTime
    : chooseDays(today, (day) => !findPublicHoliday(day));
}

function chooseDays(today: Day, isFree: (day: Day) => boolean): AgendaDays {
  const next = (after: Day, weekday: number) =>
    firstDay(after, (day) => day.dayOfWeek === weekday && isFree(day));
  const jobForum = next(today, friday);
  // Registrations of classes close a week before: they must still be open for some days.
  const earliest = today.add({ days: daysToCareerForum });
  const careerForum = next(laterOf(jobForum, earliest), thursday);
  const lezouxWednesday = next(careerForum, wednesday);
  const lezouxSaturday = next(lezouxWednesday, saturday);
  const firstOpenDay = firstDay(
    lezouxSaturday,
    (day) => day.dayOfWeek === wednesday && daysFrom(day).every(isFree),
  );
  return {
    today,
    jobForum,
    careerForum,
    lezouxWednesday,
    lezouxSaturday,
    openDays: daysFrom(firstOpenDay),
    industryMeeting: next(jobForum, wednesday),
    seminar: next(today, tuesday),
    cancelledSeminar: next(careerForum, monday),
    jobDating: next(careerForum, tuesday),
  };
}

function daysFrom(first: Day): [Day, Day, Day] {
  return [first, first.add({ days: 1 }), first.add({ days: 2 })];
}

function laterOf(one: Day, other: Day): Day {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}

/** The first day after another for which this holds; that day itself does not count. */
function firstDay(after: Day, holds: (day: Day) => boolean): Day {
  const day = after.add({ days: 1 });
  return holds(day) ? day : firstDay(day, holds);
}
