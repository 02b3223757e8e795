import { z } from "zod";
import { type FieldValues, isSame, mergeEdits } from "#lib/domain/event/merge-edits.ts";
import { limits } from "#lib/limits.ts";
import {
  type FieldOptions,
  fieldInWords,
  fieldLabel,
  isFilledByPeople,
} from "#lib/text/registration/field-words.ts";
import type { FormConflict, FormState, TypedField } from "./form-state.ts";

/** Name of the hidden field that holds what the form showed at first. */
export const baseField = "base";

/** What is kept now of a record that a form edits, and who changed it last. */
export type KeptRecord = {
  version: number;
  values: FieldValues;
  /** Names of places and companies, by field. */
  options?: FieldOptions;
  /** What stands above the field `label` where it is not the name of a slot. */
  labelOfLabel?: string;
  /** « Camille Exemple », or « L’équipe ». */
  by: string;
  at: Date | null;
  /** What they did last: « Nombre changé : 26 → 28 élèves ». */
  what: string | null;
};

/** Hidden fields of a form that edits a record: its version, and what it shows. */
export function recordFields(version: number, values: FieldValues): Record<string, string> {
  return { version: String(version), [baseField]: JSON.stringify(values) };
}

/**
 * The form again, at the version that is kept now: what they changed, what I typed, both where both
 * did. The next post is saved, unless somebody was faster once more.
 */
export function mergedForm(form: FormData, kept: KeptRecord): Partial<FormState> {
  const posted = postedFields(form);
  const merged = mergeEdits(readBase(posted[baseField]?.[0]), posted, kept.values);
  const hidden = recordFields(kept.version, kept.values);
  return {
    values: {
      ...withoutActionFields(posted),
      ...merged.values,
      ...Object.fromEntries(Object.entries(hidden).map(([name, value]) => [name, [value]])),
    },
    conflict: conflictOf(merged.fields, kept),
    typed: typedInWords(form, kept),
  };
}

/** What somebody typed, in the words of its form: the fields that say another thing than they showed. */
export function typedInWords(
  form: FormData,
  { options, labelOfLabel }: Pick<KeptRecord, "options" | "labelOfLabel">,
): TypedField[] {
  const posted = postedFields(form);
  const base = readBase(posted[baseField]?.[0]);
  return Object.entries(posted)
    .filter(([field, values]) => isFilledByPeople(field) && !isSame(values, base[field] ?? []))
    .map(([field, values]) => ({
      label: labelInForm(field, labelOfLabel),
      words: fieldInWords(field, values, options),
    }));
}

function postedFields(form: FormData): Record<string, string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]),
  );
}

function labelInForm(field: string, labelOfLabel: string | undefined): string {
  return (field === "label" && labelOfLabel) || fieldLabel(field);
}

function conflictOf(
  fields: ReturnType<typeof mergeEdits>["fields"],
  { by, at, what, options, labelOfLabel }: KeptRecord,
): FormConflict {
  return {
    by,
    at: at?.toISOString() ?? null,
    what,
    fields: fields.map(({ field, theirs, mine }) => ({
      field,
      label: labelInForm(field, labelOfLabel),
      theirs: fieldInWords(field, theirs, options),
      mine: mine && fieldInWords(field, mine, options),
    })),
  };
}

const baseSchema = z.record(z.string().max(60), z.array(z.string().max(limits.description * 2)));

/** A form without its beginning (an old page) is compared with nothing: all that differs is shown. */
function readBase(json: string | undefined): FieldValues {
  try {
    return baseSchema.parse(JSON.parse(json ?? "{}"));
  } catch {
    return {};
  }
}

/** Next's own fields begin with $ACTION. */
function withoutActionFields(posted: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(posted).filter(([name]) => !name.startsWith("$")));
}
