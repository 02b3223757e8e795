import autocannon from "autocannon";
import type { Post } from "./form.ts";

/** As many callers as a class of phones: more only wait longer for two cores. */
export const CALLERS = 20;

/** How often a server answered as it should, in one slice of time. */
export type Rate = { perSecond: number; otherAnswers: number };

/** Reads one page again and again. */
export function readPage(url: string, seconds: number, callers = CALLERS): Promise<Rate> {
  return load({ url, connections: callers, duration: seconds, requests: [{}] }, 200);
}

/** Posts one form after the other. */
export function postForms(
  url: string,
  next: () => Post,
  seconds: number,
  callers = CALLERS,
): Promise<Rate> {
  const setupRequest = (message: object) => {
    const { headers, body } = next();
    return { ...message, method: "POST", headers, body };
  };
  return load({ url, connections: callers, duration: seconds, requests: [{ setupRequest }] }, 303);
}

async function load(options: Parameters<typeof autocannon>[0], wanted: number): Promise<Rate> {
  const { statusCodeStats, errors, duration } = await autocannon(options);
  const count = (isWanted: boolean) =>
    Object.entries(statusCodeStats)
      .filter(([status]) => (Number(status) === wanted) === isWanted)
      .reduce((sum, [, { count }]) => sum + count, 0);
  // A server that cuts every connection gives no status at all.
  if (count(true) === 0) throw new Error(`${options.url} was never answered ${wanted}.`);
  return { perSecond: count(true) / duration, otherAnswers: count(false) + errors };
}

/** The middle one: a slice in which the machine did something else does not count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
