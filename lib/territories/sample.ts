import type { EventType } from "#lib/domain/types.ts";
import type { SampleCompany, SampleSchool, SampleStaff, SampleVenue } from "./planned-cast.ts";
import type { PlannedEvent } from "./planned-event.ts";

/** A past event as the territory announced it: a day and a place, no hour, nobody registered. */
export type ArchivedEvent = {
  slug: string;
  title: string;
  type: EventType;
  summary: string;
  /** As YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
  venue: SampleVenue;
};

/**
 * What a new site shows before anybody has written anything. No name here is anybody's: addresses
 * are on `.example`, and the phone numbers come from the range that Arcep keeps for works of fiction.
 */
export type Sample = {
  schools: Readonly<Record<string, SampleSchool>>;
  companies: Readonly<Record<string, SampleCompany>>;
  venues: Readonly<Record<string, SampleVenue>>;
  staff: SampleStaff;
  /** The past agenda. An event of it in the database says that the sample was loaded. */
  archive: readonly ArchivedEvent[];
  /** The agenda of the weeks after `now`; its first event is that of the day. */
  planAgenda: (now: Date) => PlannedEvent[];
};
