import type { Sample } from "#lib/territories/sample.ts";
import { planAgenda } from "./agenda.ts";
import { archive } from "./archive.ts";
import { companies, schools, staff, venues } from "./cast.ts";

/** What the start and `npm run seed` load. */
export const sample: Sample = { schools, companies, venues, staff, archive, planAgenda };
