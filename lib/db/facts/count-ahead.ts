import { database } from "../client.ts";
import type { Registration } from "../generated/client.ts";

/**
 * How many wait before this registration on its slots; 0 where it does not wait.
 */
export async function countAhead(
  { id, status, waitlistedAt }: Pick<Registration, "id" | "status" | "waitlistedAt">,
  slotIds: readonly string[],
): Promise<number> {
  if (status !== "WAITLISTED" || !waitlistedAt) return 0;
  return database().registration.count({
    where: {
      status: "WAITLISTED",
      slots: { some: { slotId: { in: [...slotIds] } } },
      OR: [{ waitlistedAt: { lt: waitlistedAt } }, { waitlistedAt, id: { lt: id } }],
    },
  });
}
