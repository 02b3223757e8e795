import { z } from "zod";
import { limits } from "#lib/limits.ts";

/** A class as its teacher thinks of it. */
export type GroupSize = { pupilCount: number; adultCount: number };

const schema = z.object({
  eleves: z.coerce.number().int().min(1).max(limits.pupils),
  adultes: z.coerce.number().int().min(0).max(limits.adults),
});

/** Reads « Combien serez-vous ? » from an address; null where it is not said, or is no number. */
export function readGroupSize(parameters: Record<string, unknown>): GroupSize | null {
  const parsed = schema.safeParse(parameters);
  return parsed.success
    ? { pupilCount: parsed.data.eleves, adultCount: parsed.data.adultes }
    : null;
}
