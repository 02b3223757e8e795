import type { SchoolHoliday } from "#lib/time/working-days.ts";

/**
 * Days without class in zone A, to which both académies belong. 2026-2027 and the end of the summer
 * of 2026 are written from memory: their names say so until the lead has confirmed them in the
 * database, where the calendar is edited.
 */
export const schoolCalendar: readonly SchoolHoliday[] = [
  { name: "Toussaint 2025", startsOn: "2025-10-18", resumesOn: "2025-11-03" },
  { name: "Noël 2025", startsOn: "2025-12-20", resumesOn: "2026-01-05" },
  { name: "Hiver 2026", startsOn: "2026-02-07", resumesOn: "2026-02-23" },
  { name: "Printemps 2026", startsOn: "2026-04-04", resumesOn: "2026-04-20" },
  { name: "Pont de l’Ascension 2026", startsOn: "2026-05-15", resumesOn: "2026-05-18" },
  { name: "Été 2026 (reprise à confirmer)", startsOn: "2026-07-04", resumesOn: "2026-09-01" },
  { name: "Toussaint 2026 (à confirmer)", startsOn: "2026-10-17", resumesOn: "2026-11-02" },
  { name: "Noël 2026 (à confirmer)", startsOn: "2026-12-19", resumesOn: "2027-01-04" },
  { name: "Hiver 2027 (à confirmer)", startsOn: "2027-02-13", resumesOn: "2027-03-01" },
  { name: "Printemps 2027 (à confirmer)", startsOn: "2027-04-10", resumesOn: "2027-04-26" },
  { name: "Été 2027 (à confirmer)", startsOn: "2027-07-03", resumesOn: "2027-09-01" },
];
