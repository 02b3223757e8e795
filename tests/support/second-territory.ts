import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#lib/env.ts";
import { findFreePort } from "#lib/free-port.ts";
import { buildCopy } from "#scripts/build-copy.ts";
import { runCommand } from "#scripts/run-command.ts";
import { serve } from "#scripts/serve.ts";
import { administer } from "./database-server.ts";

const FOLDER = ".second-territory";
const CHOSEN = "./tests/territories/port-exemple/*";

export type SecondTerritory = { url: string; stop: () => Promise<void> };

/**
 * The site as another territory has it: built with that one line of package.json changed, in a
 * database of its own with its own sample agenda.
 */
export async function startSecondTerritory(): Promise<SecondTerritory> {
  await buildCopy(FOLDER, () => {
    const file = join(FOLDER, "package.json");
    const description = JSON.parse(readFileSync(file, "utf8"));
    description.imports["#territory/*"] = CHOSEN;
    writeFileSync(file, JSON.stringify(description));
  });
  await administer(
    env().databaseUrl,
    "DROP DATABASE IF EXISTS second_territory WITH (FORCE)",
    "CREATE DATABASE second_territory",
  );
  const database = new URL(env().databaseUrl);
  database.pathname = "/second_territory";
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const settings = {
    APP_URL: url,
    DATABASE_URL: database.href,
    MAIL_FROM: "rencontres@port-exemple.example",
    WORKER: "in-process",
  };
  const seed = join(FOLDER, "scripts/seed.ts");
  const { isOk, output } = await runCommand([seed], {
    environment: { ...process.env, ...settings },
  });
  if (!isOk) throw new Error(`The second territory has no sample agenda:\n${output}`);
  // A site that ends too soon answers nobody, and its test says so.
  const where = { port, host: "127.0.0.1", folder: FOLDER, settings };
  const { stop } = await serve("start", where, () => {});
  return { url, stop };
}
