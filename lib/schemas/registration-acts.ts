import { z } from "zod";
import { limits } from "#lib/limits.ts";
import { identifier, singleLine } from "./fields.ts";

const target = { registrationId: identifier };

/** What the staff do to one registration. */
export const registrationActSchema = z.strictObject(target);

export const cancelByStaffSchema = z.strictObject({
  ...target,
  reason: singleLine(limits.reason, "Écrivez la raison\u00A0: la personne inscrite la lira."),
});

export const resendEmailSchema = z.strictObject({ emailId: identifier });
