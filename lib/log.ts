type Fields = Record<string, string | number | boolean | null | undefined>;

/**
 * One JSON line for each thing that happened, for people and for log collectors.
 * Never put an address, a name or a token in `fields`: logs are outside the purge.
 * There is no time in the line, because whatever collects the output stamps it.
 */
export const log = {
  info(what: string, fields: Fields = {}): void {
    console.info(line("info", what, fields));
  },
  warn(what: string, fields: Fields = {}): void {
    console.warn(line("warn", what, fields));
  },
  error(what: string, error: unknown, fields: Fields = {}): void {
    console.error(line("error", what, { ...fields, ...describeError(error) }));
  },
};

function line(level: string, what: string, fields: Fields): string {
  return JSON.stringify({ level, what, ...fields });
}

function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: String(error) };
  const code = "code" in error ? String(error.code) : undefined;
  return { error: error.message, code, stack: error.stack };
}
