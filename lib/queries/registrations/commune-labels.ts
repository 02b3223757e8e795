import { database } from "#lib/db/client.ts";
import { limits } from "#lib/limits.ts";

/** Communes of the territory, proposed while one types; the server finds all the others. */
export async function listCommuneLabels(): Promise<string[]> {
  const communes = await database().commune.findMany({
    where: { epciSiren: { not: null } },
    orderBy: { name: "asc" },
    take: limits.proposedCommunes,
    select: { name: true, postcodes: true },
  });
  return communes.map(({ name, postcodes }) => `${name} ${postcodes[0] ?? ""}`.trim());
}
