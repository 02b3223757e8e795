import type { PlannedEvent } from "#lib/territories/planned-event.ts";
import { jobDating, openDays } from "./agenda/companies.ts";
import { gameOfTheDay, gameOnSaturday, gameOnWednesday } from "./agenda/escape-games.ts";
import { careerForum, jobForum } from "./agenda/forums.ts";
import { cancelledSeminar, industryMeeting, miniEnterprise, seminar } from "./agenda/meetings.ts";
import { planDays } from "./agenda-days.ts";

/**
 * The agenda of autumn 2023 moved to the weeks after `now`: a fresh start shows a living agenda, and
 * attendance to take today. Hours, places and programmes are samples, as is all that the agenda
 * lacked: the game of the day, the job dating, the seminars and the café.
 */
export function planAgenda(now: Date): PlannedEvent[] {
  const days = planDays(now);
  return [
    gameOfTheDay(days, now),
    seminar(days),
    jobForum(days),
    industryMeeting(days),
    careerForum(days),
    cancelledSeminar(days),
    jobDating(days),
    gameOnWednesday(days),
    gameOnSaturday(days),
    openDays(days),
    miniEnterprise(days, now),
  ];
}
