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
} as const;

/** A job that the clock starts, and that starts again at its next hour rather than be retried. */
export type ScheduledQueue = { name: string; cron: string };

export const expireOffersQueue: ScheduledQueue = { name: "expire-offers", cron: "* * * * *" };
export const remindersQueue: ScheduledQueue = { name: "reminders", cron: "*/5 * * * *" };
export const purgeEmailsQueue: ScheduledQueue = { name: "purge-emails", cron: "40 3 * * *" };
export const eraseQueue: ScheduledQueue = { name: "erase-personal-data", cron: "50 3 * * *" };

export const scheduledQueues: readonly ScheduledQueue[] = [
  expireOffersQueue,
  remindersQueue,
  purgeEmailsQueue,
  eraseQueue,
];

/** `short` keeps one job waiting at most: a worker that comes back does not run a night of them. */
export const scheduledQueueOptions = {
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 300,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;
