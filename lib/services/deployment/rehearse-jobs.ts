import { database } from "#lib/db/client.ts";
import { rehearse } from "#lib/db/migrations/rehearse.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { releaseHeldPlaces } from "../advisers/release-held-places.ts";
import { purgeEmails } from "../emails/purge.ts";
import { endCancelled } from "../registrations/end/end-cancelled.ts";
import { endEarlierDuplicates } from "../registrations/end/end-earlier-duplicates.ts";
import { enqueueAttendanceToRecord } from "../reminders/enqueue-attendance-to-record.ts";
import { enqueueReminders } from "../reminders/enqueue-reminders.ts";
import { enqueueThanks } from "../reminders/enqueue-thanks.ts";
import { erasePersonalData } from "../retention/erase-personal-data.ts";
import { warnBeforeErasing } from "../retention/warn-before-erasing.ts";
import { closeWaitlists } from "../waitlist/close-waitlists.ts";
import { expireOffers } from "../waitlist/expire-offers.ts";

/** All that `lib/jobs/work.ts` runs by the clock, in the order of a night. */
const acts: readonly { what: string; act: (now: Date) => Promise<unknown> }[] = [
  { what: "offers and requests that end", act: expireOffers },
  { what: "turns of classes that end", act: closeWaitlists },
  { what: "groups of held places released", act: releaseHeldPlaces },
  { what: "registrations of cancelled slots that end", act: endCancelled },
  { what: "doubles of earlier versions that end", act: endEarlierDuplicates },
  { what: "reminders", act: enqueueReminders },
  { what: "thanks", act: enqueueThanks },
  { what: "attendance to record", act: enqueueAttendanceToRecord },
  { what: "warned before erasing", act: warnBeforeErasing },
  { what: "erased", act: erasePersonalData },
  { what: "old mails purged", act: purgeEmails },
];

export type Rehearsed = {
  /** What each job would do at its first run, and to how many. */
  counts: { what: string; count: number }[];
  /** The mails that all of them would write. */
  emails: { kind: EmailKind; count: number }[];
};

/** What the jobs would do if they ran now; nothing of it is done. */
export function rehearseJobs(now: Date): Promise<Rehearsed> {
  return rehearse(async () => {
    const counts: Rehearsed["counts"] = [];
    for (const { what, act } of acts) counts.push(...countsOf(what, await act(now)));
    const groups = await database().emailMessage.groupBy({
      by: ["kind"],
      where: { createdAt: now },
      _count: true,
      orderBy: { kind: "asc" },
    });
    return { counts, emails: groups.map(({ kind, _count }) => ({ kind, count: _count })) };
  });
}

/** A job tells one number, or several by their names. */
function countsOf(what: string, outcome: unknown): Rehearsed["counts"] {
  if (typeof outcome === "number") return [{ what, count: outcome }];
  if (typeof outcome !== "object" || outcome === null) return [];
  return Object.entries(outcome).flatMap(([name, count]) =>
    typeof count === "number" ? [{ what: `${what}: ${name}`, count }] : [],
  );
}
