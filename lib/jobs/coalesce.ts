/** A run that many may ask for. */
export type Coalesced = {
  /** Asks for a run: at once when quiet, else one interval after the last began. */
  request: () => void;
  /** Asks for a run as soon as none is under way: an interval is too long to wait. */
  requestNow: () => void;
  /** Forgets what is asked for, and waits for the run under way. */
  stop: () => Promise<void>;
};

/**
 * Joins requests together, so that `run` begins at most once in `intervalMs`. A run that fails is
 * asked for again: what it had to do is never forgotten.
 */
export function coalesce(run: () => Promise<void>, intervalMs: number): Coalesced {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isUrgent = false;
  let isStopped = false;
  let lastBegan = Number.NEGATIVE_INFINITY;

  const begin = () => {
    timer = undefined;
    isAskedAgain = false;
    isUrgent = false;
    lastBegan = performance.now();
    running = run()
      .catch(() => {
        isAskedAgain = true;
      })
      .then(() => {
        running = undefined;
        if (isAskedAgain) request();
      });
  };

  const request = () => {
    if (isStopped || timer) return;
    if (running) {
      isAskedAgain = true;
      return;
    }
    const wait = isUrgent ? 0 : Math.max(0, lastBegan + intervalMs - performance.now());
    timer = setTimeout(begin, wait);
  };

  const requestNow = () => {
    isUrgent = true;
    clearTimeout(timer);
    timer = undefined;
    request();
  };

  const stop = async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };

  return { request, requestNow, stop };
}
