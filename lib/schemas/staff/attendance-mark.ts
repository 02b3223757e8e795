import { z } from "zod";
import { identifier } from "../fields.ts";

const pageChanged = "Cette page a changé. Rechargez-la, puis recommencez.";

/**
 * The list of people is one form, and each button of it is a mark: « PRESENT:ID ». So the page stays
 * light with hundreds of names, and works without script.
 */
export const attendanceMarkSchema = z
  .strictObject({
    slotId: identifier,
    mark: z
      .string({ error: pageChanged })
      .transform((mark) => mark.split(":"))
      .pipe(
        z.tuple([z.enum(["PRESENT", "NO_SHOW", "EXCUSED", "UNKNOWN"]), identifier], {
          error: pageChanged,
        }),
      ),
  })
  .transform(({ slotId, mark: [status, registrationId] }) => ({ slotId, registrationId, status }));
