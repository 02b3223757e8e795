import type { SchoolLevel } from "#lib/domain/types.ts";

/** The town of somebody or something made up: a real one of the territory. */
export type Town = { inseeCode: string; name: string; departement: string; epciSiren: string };

export type SampleSchool = { id: string; uai: string; name: string; type: string; town: Town };

export type SamplePerson = {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  town: Town;
};

export type SampleClass = {
  teacher: SamplePerson;
  school: SampleSchool;
  className: string;
  levels: readonly SchoolLevel[];
  pupilCount: number;
  adultCount: number;
};

export type SampleCompany = { id: string; name: string; sector: string };

/** `sample` is false for a place that exists. */
export type SampleVenue = { id: string; name: string; town: Town; sample: boolean };

/** Members of staff beside the project lead, whose address is a setting. */
export type SampleStaff = {
  organiser: { email: string; name: string; town: Town };
  /** Helps at the event of the day. */
  helper: { email: string; name: string };
};

/** @param uai its digits belong to no school; its letter is the computed one */
export function sampleSchool(
  number: number,
  uai: string,
  name: string,
  type: string,
  town: Town,
): SampleSchool {
  return { id: sampleId(number), uai, name, type, town };
}

export function sampleCompany(number: number, name: string, sector: string): SampleCompany {
  return { id: sampleId(number), name, sector };
}

export function sampleVenue(number: number, name: string, town: Town): SampleVenue {
  return { id: sampleId(number), name, town, sample: true };
}

/** An id that never changes, so that tests and pictures can name it. */
export function sampleId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}
