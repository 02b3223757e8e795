import { z } from "zod";
import { limits } from "#lib/limits.ts";
import { countBetween } from "./fields.ts";
import { linkToken } from "./personal-link.ts";

const target = {
  token: linkToken,
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
};

/** Another head-count of a class. */
export const resizeClassSchema = z
  .strictObject({
    ...target,
    pupilCount: countBetween(1, limits.pupils, "Écrivez le nombre d’élèves"),
    adultCount: countBetween(1, limits.adults, "Écrivez le nombre d’adultes, vous compris"),
  })
  .transform(({ pupilCount, adultCount, ...form }) => ({
    ...form,
    kind: "CLASS" as const,
    size: { pupilCount, adultCount, companionCount: 0 },
  }));

/** Another number of people who come with a person. */
export const resizePersonSchema = z
  .strictObject({
    ...target,
    companionCount: countBetween(0, limits.companions, "Écrivez un nombre"),
  })
  .transform(({ companionCount, ...form }) => ({
    ...form,
    kind: "INDIVIDUAL" as const,
    size: { pupilCount: null, adultCount: null, companionCount },
  }));

export type ResizeCommand =
  | z.output<typeof resizeClassSchema>
  | z.output<typeof resizePersonSchema>;
