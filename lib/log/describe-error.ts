/** What a line of the log says of an error: its kind and its place, never its words. */
export type ErrorFacts = {
  name: string;
  code?: string;
  digest?: string;
  /** Where in the database, by the names of our own schema. */
  table?: string;
  constraint?: string;
  model?: string;
  queue?: string;
  syscall?: string;
  /** Of the operating system and of our own settings only: all others may repeat what somebody typed. */
  message?: string;
  at?: string[];
  cause?: ErrorFacts;
};

const FRAMES_MAX = 12;
const CAUSES_MAX = 3;

/** Names and codes as software writes them: no space, no sign of a text or of an address. */
const plainWord = /^[\w.$-]{1,80}$/;

/**
 * Describes an error without its message: PostgreSQL's repeats values, Prisma's the query, a mail
 * server's the address, and our own what was typed. The kind, the code and the lines of the code that
 * it went through find the fault.
 */
export function describeError(error: unknown, depth = 0): ErrorFacts {
  if (typeof error !== "object" || error === null) return { name: typeof error };
  const known = error as Record<string, unknown>;
  const meta = objectOf(known.meta);
  const cause = known.cause ?? meta.driverAdapterError;
  return withoutAbsent({
    name: wordOf(known.name) ?? "Object",
    code: wordOf(known.code) ?? wordOf(known.originalCode) ?? wordOf(meta.code),
    digest: wordOf(known.digest),
    table: wordOf(known.table),
    constraint: wordOf(known.constraint),
    model: wordOf(meta.modelName),
    queue: wordOf(known.queue),
    syscall: wordOf(known.syscall),
    message: harmlessWords(known),
    at: framesOf(known.stack, known.message),
    cause: cause === undefined || depth >= CAUSES_MAX ? undefined : describeError(cause, depth + 1),
  });
}

/** How the operating system says a fault; what other software adds behind it stays out. */
const systemWords = /^\w+ [A-Z\d_]+(?: -?[\w.:[\]/-]+)?/;

/** « connect ECONNREFUSED 127.0.0.1:5432 », or a sentence about a setting. */
function harmlessWords({ name, syscall, errno, message }: Record<string, unknown>) {
  if (name === "SettingsError") return String(message);
  const isOfSystem = typeof syscall === "string" && typeof errno === "number";
  return isOfSystem ? systemWords.exec(String(message))?.[0] : undefined;
}

/** A line of a stack, in words of code only. */
const frame = /^ {4}at [\w.$<>[\]# /:@()~%+\\-]{1,300}:\d+:\d+\)?$/;

/** The lines of the code below the message, which may have lines like theirs. */
function framesOf(stack: unknown, message: unknown): string[] | undefined {
  if (typeof stack !== "string") return undefined;
  const words = typeof message === "string" ? message : "";
  const frames = stack
    .slice(Math.max(0, stack.indexOf(words)) + words.length)
    .split("\n")
    .filter((line) => frame.test(line))
    .slice(0, FRAMES_MAX)
    .map((line) => line.slice("    at ".length));
  return frames.length > 0 ? frames : undefined;
}

function wordOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && plainWord.test(text) ? text : undefined;
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function withoutAbsent(facts: ErrorFacts): ErrorFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as ErrorFacts;
}
