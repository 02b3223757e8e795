import { database } from "#lib/db/client.ts";
import type { EmailKind, EmailState } from "#lib/domain/types.ts";
import { queuedJobStates } from "#lib/jobs/queues.ts";

export type WaitingEmails = {
  kind: EmailKind;
  state: EmailState;
  count: number;
  oldest: Date;
  newest: Date;
};

export type WhatWaits = {
  emails: WaitingEmails[];
  jobs: { queue: string; count: number }[];
};

/** What leaves as soon as a worker runs, and the jobs that wait for one. */
export async function findWhatWaits(): Promise<WhatWaits> {
  const emails = await database().$queryRaw<WaitingEmails[]>`
    SELECT kind::text, state::text, count(*)::int AS count,
      min(created_at) AS oldest, max(created_at) AS newest
    FROM email_message WHERE state IN ('QUEUED', 'RETRYING', 'SENDING')
    GROUP BY 1, 2 ORDER BY 1, 2`;
  const jobs = await database().$queryRaw<WhatWaits["jobs"]>`
    SELECT name AS queue, count(*)::int AS count FROM pgboss.job
    WHERE state::text = ANY(${[...queuedJobStates]}) AND name NOT LIKE '\_\_pgboss%'
    GROUP BY 1 ORDER BY 1`;
  return { emails, jobs };
}
