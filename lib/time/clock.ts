/** Tells the present instant. Replaced in tests, where an hour is part of the story. */
export type Clock = () => Date;

let offsetMilliseconds: number | undefined;

const systemClock: Clock = () => {
  offsetMilliseconds ??= readOffset();
  return new Date(Date.now() + offsetMilliseconds);
};

let clock: Clock = systemClock;

/**
 * The present instant: the only « now » without an argument. An edge (action, page, job) reads it
 * once and hands it down; services, queries and rules receive it.
 *
 * CLOCK_OFFSET_SECONDS, an integer, moves the whole server to another date for browser tests.
 */
export function now(): Date {
  return clock();
}

/** Replaces the clock of this process until `resetClock`. @internal for tests only */
export function setClock(replacement: Clock): void {
  clock = replacement;
}

/** Gives the system's clock back, and reads CLOCK_OFFSET_SECONDS again. @internal for tests only */
export function resetClock(): void {
  clock = systemClock;
  offsetMilliseconds = undefined;
}

function readOffset(): number {
  const typed = process.env.CLOCK_OFFSET_SECONDS ?? "0";
  if (!/^-?\d{1,10}$/.test(typed)) {
    throw new Error(
      `CLOCK_OFFSET_SECONDS must be a whole number of seconds, such as 86400, not « ${typed} ».`,
    );
  }
  return Number(typed) * 1000;
}
