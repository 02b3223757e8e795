/** The fields of a form as they are posted, by name. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** A field that somebody else changed while one typed. */
export type MergedField = {
  field: string;
  /** What is kept in the record now. */
  theirs: readonly string[];
  /** What was typed here; null where nothing was, and theirs is taken. */
  mine: readonly string[] | null;
};

export type Merged = { values: FieldValues; fields: readonly MergedField[] };

/**
 * Brings together what two people made of one record. A field that only they changed takes their
 * value; one that only I changed keeps mine; where both changed it, mine stays in the form and both
 * are shown, for a look.
 * @param base what the form showed at first
 * @param mine what was posted
 * @param theirs what is kept now: its fields are those of the form
 */
export function mergeEdits(base: FieldValues, mine: FieldValues, theirs: FieldValues): Merged {
  const values: Record<string, readonly string[]> = {};
  const fields: MergedField[] = [];
  for (const [field, kept] of Object.entries(theirs)) {
    const [before, typed] = [base[field] ?? [], mine[field] ?? []];
    const isTouched = !isSame(typed, before);
    values[field] = isTouched ? typed : kept;
    if (isSame(kept, before) || isSame(kept, typed)) continue;
    fields.push({ field, theirs: kept, mine: isTouched ? typed : null });
  }
  return { values, fields };
}

/** An empty box and an absent one say the same; ticks have no order. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return key(one) === key(other);
}

function key(values: readonly string[]): string {
  return JSON.stringify(values.filter(Boolean).toSorted());
}
