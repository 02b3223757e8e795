type Value = string | number | boolean | Date | null | readonly string[];

/** What the history says of an edit: numbers and instants with their values, texts by name only. */
export type Changes = {
  values: Record<
    string,
    [before: number | string | boolean | null, after: number | string | boolean | null]
  >;
  fields: string[];
};

/** Compares the fields of `after` with the same ones of `before`; what is equal is not told. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, Value>>,
): Changes {
  const changes: Changes = { values: {}, fields: [] };
  for (const [name, value] of Object.entries(after)) {
    const old = before[name] as Value;
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    const pair = [told(old), told(value)] as const;
    if (pair[0] === undefined || pair[1] === undefined) changes.fields.push(name);
    else changes.values[name] = [pair[0], pair[1]];
  }
  return changes;
}

/** A value that the history may repeat; undefined for a text. */
function told(value: Value): number | string | boolean | null | undefined {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "number" || typeof value === "boolean" || value === null
    ? value
    : undefined;
}
