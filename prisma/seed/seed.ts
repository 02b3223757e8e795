import type { PrismaClient } from "#lib/db/generated/client.ts";
import { sample } from "#territory/sample/sample.ts";
import { loadReference } from "./reference.ts";
import { writeAgenda } from "./write-agenda.ts";
import { writeArchive } from "./write-archive.ts";
import { writeCast } from "./write-cast.ts";

/**
 * Fills a database with the territory, its past agenda, a sample agenda of the weeks after `now`, and
 * made-up registrations. All in one transaction: it is there as a whole or not at all. On a
 * database that has the agenda, nothing changes.
 * @returns false where the agenda was there already
 */
export default async function seed(prisma: PrismaClient, now: Date): Promise<boolean> {
  return prisma.$transaction(
    async (transaction) => {
      await loadReference(transaction);
      const known = await transaction.event.count({
        where: { slug: { in: sample.archive.map(({ slug }) => slug) } },
      });
      if (known > 0) return false;
      await writeCast(transaction, now);
      await writeArchive(transaction);
      await writeAgenda(transaction, now);
      return true;
    },
    { timeout: 60_000 },
  );
}
