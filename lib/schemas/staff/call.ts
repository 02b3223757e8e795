import { z } from "zod";
import { identifier } from "../fields.ts";

const pageChanged = "Cette page a changé. Rechargez-la, puis recommencez.";

/**
 * The list to call is one form, and each button of it says what became of a line: « CALLED:ID ». So
 * the answer stays in the page when the line has left it, and the page works without script.
 */
export const callMarkSchema = z
  .strictObject({
    mark: z
      .string({ error: pageChanged })
      .transform((mark) => mark.split(":"))
      .pipe(
        z.tuple([z.enum(["CALLED", "NO_ANSWER", "REOPENED"]), identifier], { error: pageChanged }),
      ),
  })
  .transform(({ mark: [outcome, callId] }) => ({ outcome, callId }));
export type CallMark = z.output<typeof callMarkSchema>;
