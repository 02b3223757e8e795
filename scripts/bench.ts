import { measureBooking } from "./bench/booking-speed.ts";
import { measureGroups } from "./bench/groups.ts";
import { measureJavaScript } from "./bench/javascript.ts";
import { measurePages } from "./bench/page-speed.ts";
import { measurePromotion } from "./bench/promotion.ts";
import { measureRepeats } from "./bench/repeats.ts";
import { measureRush } from "./bench/rush.ts";
import { raiseStage } from "./bench/stage.ts";
import { type Line, printTable } from "./bench/table.ts";
import { CannotStart, step } from "./steps.ts";
import { supervise } from "./supervise.ts";

// `npm run bench`: how fast the production build is beside its framework, and whether it stays true
// in a rush. A bar that is not met is told; only what is false ends with exit code 1.
supervise(async (supervisor) => {
  const stage = await raiseStage(supervisor);
  const lines: Line[] = [
    ...(await step("Reading pages", () => measurePages(stage))),
    ...(await step("Posting bookings", () => measureBooking(stage))),
    ...(await step("Rushing for the last places", () => measureRush(stage))),
    ...(await step("Booking classes of all sizes", () => measureGroups(stage))),
    ...(await step("Sending forms again", () => measureRepeats(stage))),
    ...(await step("Promoting from the waiting list", () => measurePromotion(stage))),
    ...(await step("Weighing scripts", () => measureJavaScript(stage))),
  ];
  printTable(lines);
  if (lines.some((line) => line.isTruth && !line.isMet)) {
    throw new CannotStart("The site did not stay true: see the lines that are not met.");
  }
  supervisor.finish();
});
