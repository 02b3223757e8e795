import { afterEach } from "vitest";
import { resetClock, setClock } from "#lib/time/clock.ts";

/** Stops the clock of this process at an instant until the end of the test. */
export function stopClockAt(instant: Date): void {
  setClock(() => instant);
}

afterEach(resetClock);
