import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { SettingsError } from "#lib/env.ts";

/**
 * Makes the folder of DATA_DIR where it is missing, one level after the other: Node's own way of
 * making several at once never ends in /proc.
 * @throws SettingsError where it cannot be made, or not be written in
 */
export function makeDataFolder(dataDir: string): void {
  const missing: string[] = [];
  for (let folder = dataDir; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  try {
    for (const folder of missing) makeFolder(folder);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new SettingsError(`DATA_DIR ${dataDir} cannot be made or written (${codeOf(error)}).`);
  }
  if (!statSync(dataDir).isDirectory()) {
    throw new SettingsError(`DATA_DIR ${dataDir} cannot be made: it is a file.`);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Copies that start together make the same one.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
