import type { SchoolHoliday } from "#lib/time/working-days.ts";

/** Made-up days without class, of zone B. */
export const schoolCalendar: readonly SchoolHoliday[] = [
  { name: "Hiver au port 2030", startsOn: "2030-02-16", resumesOn: "2030-03-04" },
];
