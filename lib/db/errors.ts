/** PostgreSQL's own codes (SQLSTATE) for the errors that we expect. */
const uniqueViolation = "23505";
const lockNotAvailable = "55P03";
const statementTimeout = "57014";

/** True where a unique key exists already: somebody else wrote it first. */
export function isUniqueViolation(error: unknown): boolean {
  return codesOf(error).some((code) => code === uniqueViolation || code === "P2002");
}

/** True where a lock or a statement took too long: the slot is in great demand, try again. */
export function isLockTimeout(error: unknown): boolean {
  return codesOf(error).some((code) => code === lockNotAvailable || code === statementTimeout);
}

/** SQLSTATE of a server that ends, and what Node and Prisma say of one that does not answer. */
const away =
  /^(?:08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1017|P2024)$/;
const awayInWords =
  /Connection terminated|[Tt]imeout exceeded when trying to connect|Query read timeout|Can't reach/;

/** True where the database does not answer at all: what failed for that is no fault of its own. */
export function isDatabaseAway(error: unknown): boolean {
  return codesOf(error).some((code) => away.test(code)) || awayInWords.test(messageOf(error));
}

/** The queue's faults are plain objects with the words of an error. */
function messageOf(error: unknown): string {
  const isObject = typeof error === "object" && error !== null && "message" in error;
  return isObject ? String(error.message) : "";
}

/** A word for the kind of an error, the database's own before Prisma's, and nothing of what it was about. */
export function errorCodeOf(error: unknown): string {
  const code = codesOf(error).at(-1);
  if (code && /^\w{2,40}$/.test(code)) return code;
  return error instanceof Error ? error.name : "unknown";
}

/**
 * Prisma says the database's code in several places, by the kind of query: on the error, in `meta`,
 * or on the driver's error in the chain of causes.
 */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === "object" && current !== null; depth++) {
    const known = current as ErrorLike;
    codes.push(...[known.code, known.originalCode, known.meta?.code].filter(isText));
    current = known.meta?.driverAdapterError ?? known.cause;
  }
  return codes;
}

type ErrorLike = {
  code?: unknown;
  originalCode?: unknown;
  cause?: unknown;
  meta?: { code?: unknown; driverAdapterError?: unknown };
};

function isText(value: unknown): value is string {
  return typeof value === "string";
}
