import { z } from "zod";
import { adviserNetworks } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { personName, slug, words } from "./fields.ts";

/** Who registers others: told to each of them, and kept for the next time. */
export const adviserSchema = z.strictObject({
  slotId: z.uuid(),
  slug,
  firstName: personName("Écrivez votre prénom."),
  lastName: personName("Écrivez votre nom."),
  organisation: words(limits.organisation, "Écrivez le nom de votre organisme."),
  network: z.enum(adviserNetworks, { error: "Choisissez dans la liste." }),
});

export type AdviserCommand = Pick<
  z.output<typeof adviserSchema>,
  "firstName" | "lastName" | "organisation" | "network"
>;
