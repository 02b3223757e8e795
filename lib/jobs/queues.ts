import type { ScheduledJob } from "#lib/domain/running/lateness.ts";

/** Name of the queue that sends one e-mail for each job. */
export const emailQueue = "email";

/** What a job of that queue holds. */
export type EmailJob = { emailId: string };

/** pg-boss's words for a job that is still to be done. */
export const queuedJobStates = ["created", "retry", "active"] as const;

/** Priority of the e-mails that somebody waits for in front of a screen; the others have 0. */
export const urgentPriority = 10;

/**
 * How an e-mail is tried again: 10 s, 20 s, 40 s… up to four hours apart, about a day in all.
 * A worker that is killed gives its job back after a minute without heartbeat.
 */
export const emailQueueOptions = {
  retryLimit: 16,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 4 * 60 * 60,
  expireInSeconds: 120,
  heartbeatSeconds: 60,
  deleteAfterSeconds: 24 * 60 * 60,
  // pg-boss drops what nobody took within two weeks: a mail would then wait for ever without a job.
  retentionSeconds: 365 * 24 * 60 * 60,
} as const;

/** A job that the clock starts. */
export type ScheduledQueue = { name: ScheduledJob; cron: string; retryLimit: number };

/** What runs each few minutes starts again at its next hour; the night's work is tried again at once. */
const NIGHTLY_RETRIES = 5;

const often = { retryLimit: 0 };
const nightly = { retryLimit: NIGHTLY_RETRIES };

export const expireOffersQueue: ScheduledQueue = {
  name: "expire-offers",
  cron: "* * * * *",
  ...often,
};
export const endCancelledQueue: ScheduledQueue = {
  name: "end-cancelled",
  cron: "* * * * *",
  ...often,
};
export const remindersQueue: ScheduledQueue = { name: "reminders", cron: "*/5 * * * *", ...often };
export const purgeEmailsQueue: ScheduledQueue = {
  name: "purge-emails",
  cron: "40 3 * * *",
  ...nightly,
};
export const eraseQueue: ScheduledQueue = {
  name: "erase-personal-data",
  cron: "50 3 * * *",
  ...nightly,
};

/** Brings what an earlier version wrote up to date: asked for at each start of a worker, mostly for nothing. */
export const earlierVersionsQueue = "earlier-versions";

/** `short` keeps one job waiting at most, however many workers start. */
export const earlierVersionsQueueOptions = {
  policy: "short",
  retryLimit: 5,
  retryDelay: 60,
  expireInSeconds: 3600,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

export const scheduledQueues: readonly ScheduledQueue[] = [
  expireOffersQueue,
  endCancelledQueue,
  remindersQueue,
  purgeEmailsQueue,
  eraseQueue,
];

/**
 * A job goes on until nothing is left, for an hour at most; a worker that is killed gives it back after
 * a minute without heartbeat. What failed is tried again after 1, 2, 4, 8 and 16 minutes.
 */
export const scheduledQueueOptions = {
  retryDelay: 60,
  retryBackoff: true,
  expireInSeconds: 60 * 60,
  heartbeatSeconds: 60,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

/** `short` keeps one job waiting at most: a worker that comes back does not run a night of them. */
export const scheduledPolicy = { policy: "short" } as const;
