import { type Need, needs } from "../types.ts";

/** How many people of a registration need what. */
export type NeedCount = { need: Need; count: number };

/** The needs as they are stored, { WHEELCHAIR: 1 }, in their order; what is no known need is left out. */
export function readNeeds(stored: unknown): NeedCount[] {
  if (typeof stored !== "object" || stored === null) return [];
  const counts = stored as Record<string, unknown>;
  return needs.flatMap((need) => {
    const count = counts[need];
    return typeof count === "number" && count > 0 ? [{ need, count }] : [];
  });
}
