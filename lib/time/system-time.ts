/** The machine's own instant, for the log alone: CLOCK_OFFSET_SECONDS does not move it. */
export function systemTime(): Date {
  return new Date();
}
