import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCopy } from "../build-copy.ts";

const FOLDER = ".bench";

/** The one file that the control replaces, and what stands there instead. */
const BOOKING = "lib/services/places/book.ts";
const NAIVE_BOOKING = 'export { bookPlaces } from "#tests/support/naive-book.ts";\n';

/**
 * Builds a copy of the sources that has what the site itself must not have: the yardsticks (a static
 * page, an empty action) and a booking that nothing guards.
 * @returns the folder of the copy
 */
export async function buildControl(): Promise<string> {
  await buildCopy(FOLDER, () => {
    cpSync("scripts/bench/yardsticks", join(FOLDER, "app/yardstick"), { recursive: true });
    // Once more where a page has a nonce of its own, as every form of the site.
    cpSync("scripts/bench/yardsticks/action", join(FOLDER, "app/connexion/yardstick"), {
      recursive: true,
    });
    writeFileSync(join(FOLDER, BOOKING), NAIVE_BOOKING);
  });
  return FOLDER;
}
