import type { Choice } from "#lib/domain/registration/refusal.ts";

/** What somebody else changed of the same record meanwhile, in words. */
export type FormConflict = {
  by: string;
  /** ISO 8601; null where the history does not say. */
  at: string | null;
  what: string | null;
  fields: readonly { field: string; label: string; theirs: string; mine: string | null }[];
};

/** Where a form stands after a post: nothing typed is lost, and every wrong answer has its sentence. */
export type FormState = {
  /** Counts the posts, so that the summary of errors takes the focus after each. */
  attempt: number;
  /** What was typed, by field, as it was posted. */
  values: Readonly<Record<string, readonly string[]>>;
  /** One sentence a field. */
  errors: Readonly<Record<string, string>>;
  /** Whose row a field is of, in a form of several people: said before its sentence in the summary. */
  whose: Readonly<Record<string, string>>;
  /** A sentence about the whole form. */
  message: string | null;
  /** Answers to choose among, by field, where what was typed has several meanings. */
  choices: Readonly<Record<string, readonly Choice[]>>;
  /** Said after an act that stays on the page. */
  done: string | null;
  /** Where the record was changed since the form was shown. */
  conflict: FormConflict | null;
  /** What was typed, in words: shown where the record is past this form, and its fields are gone. */
  typed: readonly TypedField[];
};

export type TypedField = { label: string; words: string };

export const emptyFormState: FormState = {
  attempt: 0,
  values: {},
  errors: {},
  whose: {},
  message: null,
  choices: {},
  done: null,
  conflict: null,
  typed: [],
};

/**
 * The field by which a form names its action where the site has been updated since: no version has an
 * action of this name, so that the server answers as to any old form.
 */
export const fieldOfOlderForm = `$ACTION_ID_${"0".repeat(42)}`;
