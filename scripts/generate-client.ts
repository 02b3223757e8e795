import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { runPackage } from "./run-command.ts";
import { CannotStart, step } from "./steps.ts";

const STAMP = "lib/db/generated/.made-from";

/** Prisma would download an engine that is never run: any existing file stands for it. */
export const withoutEngineDownload = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

/** Writes the Prisma client where the schema or the version of Prisma has changed. */
export async function generateClientWhereChanged(): Promise<void> {
  const wanted = await hashOfSchema();
  if ((await readFile(STAMP, "utf8").catch(() => "")) === wanted) return;
  await step("Generating the database client", async () => {
    const environment = { ...process.env, ...withoutEngineDownload };
    const { isOk, output } = await runPackage("prisma", ["generate"], { environment });
    if (!isOk) throw new CannotStart(`prisma generate failed:\n${output}`);
  });
  await writeFile(STAMP, wanted);
}

async function hashOfSchema(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "node_modules/prisma/package.json"]) {
    hash.update(await readFile(file));
  }
  return hash.digest("hex");
}
