import { measureBooking } from "./bench/booking-speed.ts";
import { measureFreshness } from "./bench/freshness.ts";
import { measureGroups } from "./bench/groups.ts";
import { measureHostile } from "./bench/hostile.ts";
import { measureJavaScript } from "./bench/javascript.ts";
import { measureKills } from "./bench/kills.ts";
import { measureLeads } from "./bench/leads.ts";
import { measurePages } from "./bench/page-speed.ts";
import { measurePromotion } from "./bench/promotion.ts";
import { measureRepeats } from "./bench/repeats.ts";
import { measureRush } from "./bench/rush.ts";
import { raiseStage, type Stage } from "./bench/stage.ts";
import { type Line, printTable } from "./bench/table.ts";
import { measureWaitlist } from "./bench/waitlist.ts";
import { measureWalk } from "./bench/walk.ts";
import { CannotStart, step } from "./steps.ts";
import { supervise } from "./supervise.ts";

type Part = { what: string; measure: (stage: Stage) => Promise<Line[]> };

const parts: Readonly<Record<string, Part>> = {
  // First: its workers send the mails that are queued, and the other parts queue thousands.
  waitlist: { what: "Passing freed places on", measure: measureWaitlist },
  pages: { what: "Reading pages", measure: measurePages },
  bookings: { what: "Posting bookings", measure: measureBooking },
  rush: { what: "Rushing for the last places", measure: measureRush },
  classes: { what: "Booking classes of all sizes", measure: measureGroups },
  repeats: { what: "Sending forms again", measure: measureRepeats },
  kills: { what: "Killing the server", measure: measureKills },
  leads: { what: "Acting as two leads at once", measure: measureLeads },
  promotion: { what: "Promoting from the waiting list", measure: measurePromotion },
  walk: { what: "Walking at random", measure: measureWalk },
  freshness: { what: "Waiting for fresh pages", measure: measureFreshness },
  hostile: { what: "Posting what no form posts", measure: measureHostile },
  scripts: { what: "Weighing scripts", measure: measureJavaScript },
};

// `npm run bench`: how fast the production build is beside its framework, and whether it stays true
// in a rush. A bar that is not met is told; only what is false ends with exit code 1. Names of parts
// run these alone: `npm run bench -- kills leads`.
supervise(async (supervisor) => {
  const chosen = choose(process.argv.slice(2));
  const stage = await raiseStage(supervisor);
  const lines: Line[] = [];
  for (const { what, measure } of chosen) {
    lines.push(...(await step(what, () => measure(stage))));
  }
  printTable(lines);
  if (lines.some((line) => line.isTruth && !line.isMet)) {
    throw new CannotStart("The site did not stay true: see the lines that are not met.");
  }
  supervisor.finish();
});

/** @throws CannotStart where a part has no such name */
function choose(names: readonly string[]): Part[] {
  if (names.length === 0) return Object.values(parts);
  return names.map((name) => {
    const part = parts[name];
    if (part) return part;
    throw new CannotStart(`The bench has no part "${name}": ${Object.keys(parts).join(", ")}.`);
  });
}
