import type { Choice } from "#lib/domain/registration/refusal.ts";
import type { RosterPerson } from "#lib/schemas/roster.ts";
import { refusalInWords } from "#lib/text/registration/refusal.ts";
import { type FoundCommune, resolveCommune } from "../registrations/register/resolve-commune.ts";

/** Somebody of a list, with the commune that was found. */
export type ResolvedPerson = RosterPerson & { from: FoundCommune };

/**
 * Finds the communes of a list. Where several answer to what was typed, the choice is offered at the
 * row, and stays there once it is made.
 */
export async function resolvePeople(people: readonly RosterPerson[]) {
  const resolved: ResolvedPerson[] = [];
  const errors: Record<string, string> = {};
  const choices: Record<string, readonly Choice[]> = {};
  for (const person of people) {
    const field = `communeChoice-${person.position}`;
    const typed = await resolveCommune(person.commune, null);
    const offered =
      "refusal" in typed && typed.refusal.kind === "choiceNeeded" ? typed.refusal : null;
    if (offered) choices[field] = offered.choices;
    const chosen = offered?.choices.find(({ value }) => value === person.communeChoice)?.value;
    const from = chosen ? await resolveCommune(person.commune, chosen) : typed;
    if ("refusal" in from) errors[field] = refusalInWords(from.refusal);
    else resolved.push({ ...person, from });
  }
  return { people: resolved, errors, choices };
}
