import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDataFolder } from "./data-folder.ts";

/** A random secret made at the first call and kept in the data folder, for its owner's eyes only. */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  makeDataFolder(dataDir);
  try {
    // "wx" fails where the file exists, so that two copies that start together agree.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8");
}
