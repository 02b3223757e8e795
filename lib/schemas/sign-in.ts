import { z } from "zod";
import { emailAddress, optional } from "./fields.ts";

export const codeRequestSchema = z.strictObject({ email: emailAddress() });

const allDigits = "Écrivez tous les chiffres du courriel\u00A0: il y en a 8, ou 12.";

/** The code as it is typed or pasted: « 1234 5678 » counts too. */
export const typedCodeSchema = z.strictObject({
  code: z
    .string({ error: allDigits })
    .max(40, { error: allDigits })
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().regex(/^(?:\d{8}|\d{12})$/, { error: allDigits })),
});

/** A page of ours that asked for the code, and to which it leads back. */
const returnPath = z
  .string()
  .max(300)
  .regex(/^\/(rendez-vous|mes-inscriptions)(\/[a-z0-9-]+)*(\?creneau=[0-9a-f-]{36})?$/);

/** The same from an address; null for anything else. */
export function readReturnPath(asked: unknown): string | null {
  return returnPath
    .nullable()
    .catch(null)
    .parse(asked ?? null);
}

const returning = { retour: optional(returnPath) };

export const registrantCodeRequestSchema = codeRequestSchema.extend(returning);

export const registrantCodeSchema = typedCodeSchema.extend(returning);
