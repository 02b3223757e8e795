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
