import { describeError, type ErrorFacts } from "./log/describe-error.ts";
import { maskFact } from "./log/mask.ts";
import { currentRequest } from "./request-context.ts";
import { systemTime } from "./time/system-time.ts";

type Fields = Record<string, string | number | boolean | null | undefined>;
type Level = "info" | "warn" | "error";

// Next bundles the pages apart from the server; the process is what they share.
const kept = globalThis as typeof globalThis & {
  logSink?: (line: string, level: Level) => void;
  loggedErrors?: WeakSet<object>;
};

/**
 * One JSON line for each thing that happened: time, level, what, and the request that it belongs to.
 * Never put an address, a name or a token in `fields`: logs are outside the purge. What looks like one
 * is masked all the same, and of an error only its kind and its place are told.
 */
export const log = {
  info(what: string, fields: Fields = {}): void {
    write("info", what, fields);
  },
  /** Something that mends itself, with the error behind it where there is one. */
  warn(what: string, fields: Fields = {}, error?: unknown): void {
    write("warn", what, fields, error);
  },
  error(what: string, error: unknown, fields: Fields = {}): void {
    write("error", what, fields, error);
  },
};

/** Whether an error stands in the log already: Next prints again what it has handed to us. */
export function isLogged(error: unknown): boolean {
  return typeof error === "object" && error !== null && kept.loggedErrors?.has(error) === true;
}

/** Sends the lines elsewhere than to the console: `takeOverOutput` writes them to the process's own. */
export function setLogSink(sink: (line: string, level: Level) => void): void {
  kept.logSink = sink;
}

function write(level: Level, what: string, fields: Fields, error?: unknown): void {
  const line: Record<string, unknown> & { error?: ErrorFacts } = {
    time: systemTime().toISOString(),
    level,
    what,
    request: currentRequest()?.id,
  };
  for (const [name, value] of Object.entries(fields)) {
    line[name] = typeof value === "string" ? maskFact(value) : value;
  }
  if (error !== undefined) line.error = describeError(error);
  if (typeof error === "object" && error !== null) {
    kept.loggedErrors ??= new WeakSet();
    kept.loggedErrors.add(error);
  }
  const text = JSON.stringify(line);
  if (kept.logSink) kept.logSink(text, level);
  else console[level](text);
}
