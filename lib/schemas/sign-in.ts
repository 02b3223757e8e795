import { z } from "zod";
import { emailAddress, optional } from "./fields.ts";

export const codeRequestSchema = z.strictObject({ email: emailAddress() });

const sixDigits = "Écrivez les 6 chiffres du courriel.";

/** The code as it is typed or pasted: « 123 456 » counts too. */
export const typedCodeSchema = z.strictObject({
  code: z
    .string({ error: sixDigits })
    .max(20, { error: sixDigits })
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, { error: sixDigits })),
});

/** A page of ours that asked for the code, and to which it leads back. */
const returnPath = z
  .string()
  .regex(/^\/(rendez-vous|mes-inscriptions)(\/[a-z0-9-]+)*(\?creneau=[0-9a-f-]{36})?$/);

/** The same from an address; null for anything else. */
export function readReturnPath(asked: string | undefined): string | null {
  return returnPath
    .nullable()
    .catch(null)
    .parse(asked ?? null);
}

const returning = { retour: optional(returnPath) };

export const registrantCodeRequestSchema = codeRequestSchema.extend(returning);

export const registrantCodeSchema = typedCodeSchema.extend(returning);
