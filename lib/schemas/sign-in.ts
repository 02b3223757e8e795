import { z } from "zod";
import { emailAddress } from "./fields.ts";

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
