import { z } from "zod";
import { limits } from "#lib/limits.ts";
import { identifier, recordVersion, singleLine } from "../fields.ts";

const target = {
  registrationId: identifier,
  version: recordVersion,
};

/** What the staff do to one registration. */
export const registrationActSchema = z.strictObject(target);

/** Whatever changed meanwhile, a link that somebody else has must die: no version is asked. */
export const revokeLinkSchema = z.strictObject({ registrationId: identifier });

/** An act that ends a registration: its reason is read by whoever registered. */
export const endByStaffSchema = z.strictObject({
  ...target,
  reason: singleLine(limits.reason, "Écrivez la raison\u00A0: la personne inscrite la lira."),
});

export const resendEmailSchema = z.strictObject({ emailId: identifier });
