import type { ServerResponse } from "node:http";

type OutdatedPages = {
  /** Something public has changed, and all cached pages are thrown away. */
  changed: () => void;
  /** A page is asked for, and may be made for this answer. */
  watch: (response: ServerResponse) => void;
};

/**
 * Finds pages that would be kept although they are old. Next dates a cached page by the end of its
 * making: one that was being made while all were thrown away holds what was true before the change, and
 * would stay until the next one (tried, Next 16.4).
 * @param throwAway is called once such a page has been answered, and thereby kept
 */
export function findOutdatedPages(throwAway: () => void): OutdatedPages {
  let changes = 0;
  return {
    changed: () => {
      changes += 1;
    },
    watch: (response) => {
      const before = changes;
      response.once("close", () => {
        const wasMade = response.getHeader("x-nextjs-cache") === "MISS";
        if (wasMade && changes !== before) throwAway();
      });
    },
  };
}
