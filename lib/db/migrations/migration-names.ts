import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The folder of the migrations, from the folder that the process was started in. */
export const MIGRATIONS_FOLDER = join("prisma", "migrations");

/** The names of all migrations of this version of the software, oldest first. */
export async function listMigrationNames(folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
