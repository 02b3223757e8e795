import { z } from "zod";
import { count } from "./fields.ts";
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
    pupilCount: count(1, 200, "Écrivez le nombre d’élèves, entre 1 et 200."),
    adultCount: count(1, 50, "Écrivez le nombre d’adultes, vous compris, entre 1 et 50."),
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
    companionCount: count(0, 20, "Écrivez un nombre entre 0 et 20."),
  })
  .transform(({ companionCount, ...form }) => ({
    ...form,
    kind: "INDIVIDUAL" as const,
    size: { pupilCount: null, adultCount: null, companionCount },
  }));

export type ResizeCommand =
  | z.output<typeof resizeClassSchema>
  | z.output<typeof resizePersonSchema>;
