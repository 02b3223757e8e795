/** Name of the queue that sends one e-mail for each job. */
export const emailQueue = "email";

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
