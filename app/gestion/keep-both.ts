import { refresh } from "next/cache";
import { currentActor } from "#lib/auth/actor.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { type KeptRecord, mergedForm } from "#lib/forms/conflict.ts";
import type { Outcome } from "#lib/forms/submit.ts";

/**
 * Where a record was changed since its form was shown, gives the form back with what both made of it;
 * every other outcome stays as it is.
 * @param readKept what is kept now; null where it is gone or may not be read
 */
export async function keepBoth(
  outcome: Outcome,
  form: FormData,
  readKept: (actor: Actor) => Promise<KeptRecord | null>,
): Promise<Outcome> {
  if (!("refusal" in outcome) || outcome.refusal.kind !== "editedMeanwhile") return outcome;
  const actor = await currentActor();
  const kept = actor && (await readKept(actor));
  if (!kept) return outcome;
  // What stands beside the form is shown as it is now.
  refresh();
  return { revised: mergedForm(form, kept) };
}
