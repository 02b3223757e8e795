import { refresh } from "next/cache";
import { currentActor } from "#lib/auth/actor.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { type Refusal, saysItIsOver } from "#lib/domain/registration/refusal.ts";
import { type KeptRecord, mergedForm, typedInWords } from "#lib/forms/conflict.ts";
import type { Outcome } from "#lib/forms/submit.ts";
import { refusalForStaff } from "#lib/text/registration/refusal-for-staff.ts";

type ReadKept = (actor: Actor) => Promise<KeptRecord | null>;

/**
 * Where a record was changed since its form was shown, gives the form back with what both made of it.
 * Where it is past this form (cancelled, over), the page is shown as it is now, with what was typed.
 * Every other outcome stays as it is.
 * @param readKept what is kept now; null where it is gone or may not be read
 */
export async function keepBoth(
  outcome: Outcome,
  form: FormData,
  readKept: ReadKept,
): Promise<Outcome> {
  if (!("refusal" in outcome)) return outcome;
  const { refusal } = outcome;
  const isEdited = refusal.kind === "editedMeanwhile";
  if (!isEdited && !saysItIsOver(refusal)) return outcome;
  const actor = await currentActor();
  const kept = actor && (await readKept(actor));
  if (!kept) return outcome;
  // What stands beside the form is shown as it is now.
  refresh();
  return { revised: isEdited ? mergedForm(form, kept) : whatWasTyped(refusal, form, kept) };
}

function whatWasTyped(refusal: Refusal, form: FormData, kept: KeptRecord) {
  return { message: refusalForStaff(refusal), typed: typedInWords(form, kept) };
}
