import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "#lib/is-alive.ts";

const MARKS = "node_modules/.serving";

/**
 * Marks the build of this folder as served by this process.
 * @returns takes the mark away
 */
export function markServed(folder: string): () => void {
  mkdirSync(join(folder, MARKS), { recursive: true });
  const mark = join(folder, MARKS, String(process.pid));
  writeFileSync(mark, folder);
  return () => rmSync(mark, { force: true });
}

/**
 * The process that serves the build of this folder, if any. Marks that were copied with the folder
 * name another one, and those of processes that ended name nobody: both go.
 */
export function findServing(folder: string): number | null {
  mkdirSync(join(folder, MARKS), { recursive: true });
  for (const name of readdirSync(join(folder, MARKS))) {
    const mark = join(folder, MARKS, name);
    // Versions before this one wrote nothing there.
    const isOurs = ["", folder].includes(readFileSync(mark, "utf8"));
    if (isOurs && isAlive(Number(name))) return Number(name);
    rmSync(mark);
  }
  return null;
}
