import { type ParseArgsConfig, parseArgs } from "node:util";
import { CannotStart } from "./steps.ts";

/**
 * Reads the words of a command strictly: one that it does not know was meant to do something.
 * @param usage how the command is called, with all that it takes
 * @throws CannotStart
 */
export function readWords<const Config extends ParseArgsConfig>(
  words: string[],
  usage: string,
  config: Config,
) {
  try {
    return parseArgs({ args: words, ...config });
  } catch {
    throw new CannotStart(`Not understood: ${words.join(" ")}\n${usage}`);
  }
}

/** Of a command that takes none of its own. `--wait SECONDS` has been taken out before. */
export function readNoWords(words: string[]): void {
  readWords(words, "This command takes --wait SECONDS alone.", { options: {} });
}
