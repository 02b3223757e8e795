import { SettingsError } from "#lib/env.ts";

/** As long as a PostgreSQL that starts beside the site takes at most, with a recovery. */
const DEFAULT_SECONDS = 30;
const SECONDS_MAX = 3600;

/**
 * Takes `--wait SECONDS` out of the words of a command: how long a database that is not up yet is
 * waited for.
 * @throws SettingsError where the number is none
 */
export function takeWaitOption(words: string[]): number {
  const at = words.indexOf("--wait");
  if (at < 0) return DEFAULT_SECONDS;
  const [, typed = ""] = words.splice(at, 2);
  if (/^\d{1,4}$/.test(typed) && Number(typed) <= SECONDS_MAX) return Number(typed);
  throw new SettingsError(
    `--wait must be followed by seconds from 0 to ${SECONDS_MAX}; it is "${typed}".`,
  );
}
