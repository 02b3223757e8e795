"use server";

import { z } from "zod";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { submitForm } from "#lib/forms/submit.ts";
import { limits } from "#lib/limits.ts";
import { count, identifier } from "#lib/schemas/fields.ts";
import { giveBackPlaces } from "#lib/services/advisers/give-back-places.ts";
import { givenBackAddress } from "#lib/text/registration/given-back.ts";

const giveBackSchema = z.strictObject({
  heldId: identifier,
  people: count(1, limits.heldPlaces, "Écrivez un nombre de places."),
});

export async function giveBackHeldPlaces(previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(previous, form, giveBackSchema, async (command, now) => {
    const registrant = await currentRegistrant();
    if (!registrant) return { refusal: { kind: "notSignedIn" } };
    const result = await giveBackPlaces(registrant, command, now);
    if (result.ok) return { redirectTo: givenBackAddress(command.people, result.kept) };
    return { refusal: result.refusal, field: "people" };
  });
}
