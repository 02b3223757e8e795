import { now } from "#lib/time/clock.ts";

/** Fills the configured database with the territory, its agenda and made-up people. */
export async function loadSampleData(): Promise<void> {
  const { database } = await import("#lib/db/client.ts");
  const { default: seed } = await import("#prisma/seed/seed.ts");
  await seed(database(), now());
}
