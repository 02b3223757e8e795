import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runPackage } from "../run-command.ts";
import { CannotStart } from "../steps.ts";

/** Inside the project, where the installed packages are found; git-ignored. */
const FOLDER = ".bench";

const COPIED = [
  "app",
  "components",
  "lib",
  "public",
  "scripts/web.ts",
  "tests/support",
  "instrumentation.ts",
  "package.json",
  "tsconfig.json",
  "tsconfig.site.json",
];

/** The one file that the control replaces, and what stands there instead. */
const BOOKING = "lib/services/places/book.ts";
const NAIVE_BOOKING = 'export { bookPlaces } from "#tests/support/naive-book.ts";\n';

/**
 * Builds a copy of the sources that has what the site itself must not have: the yardsticks (a static
 * page, an empty action) and a booking that nothing guards. So the site has no switch for its bench.
 * @returns the folder of the copy
 */
export async function buildControl(): Promise<string> {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const path of COPIED) cpSync(path, join(FOLDER, path), { recursive: true });
  cpSync("scripts/bench/yardsticks", join(FOLDER, "app/yardstick"), { recursive: true });
  // Once more where a page has a nonce of its own, as every form of the site.
  cpSync("scripts/bench/yardsticks/action", join(FOLDER, "app/connexion/yardstick"), {
    recursive: true,
  });
  // Next resolves what this file imports from where it was started: the path is absolute.
  const production = JSON.stringify(resolve("next.config.ts"));
  writeFileSync(join(FOLDER, "next.config.ts"), `export { default } from ${production};\n`);
  writeFileSync(join(FOLDER, BOOKING), NAIVE_BOOKING);
  const environment = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const { isOk, output } = await runPackage("next", ["build", FOLDER], { environment });
  if (!isOk) throw new CannotStart(`The control could not be built:\n${output}`);
  return FOLDER;
}
