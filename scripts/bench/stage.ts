import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { findFreePort } from "#lib/free-port.ts";
import { administer } from "#tests/support/database-server.ts";
import { type SmtpSink, startSmtpSink } from "#tests/support/smtp-sink.ts";
import { buildWhereChanged } from "../build.ts";
import { generateClientWhereChanged } from "../generate-client.ts";
import { prepareDatabase } from "../prepare-database.ts";
import { publishSettings, resolveSettings } from "../resolve-settings.ts";
import { serve } from "../serve.ts";
import { step } from "../steps.ts";
import type { Supervisor } from "../supervise.ts";
import { buildControl } from "./control-build.ts";
import { type BenchSlots, createSlots } from "./slots.ts";

/** A running copy of the site with a database of its own. */
export type Site = { url: string; databaseUrl: string };

/** One more copy of the site, and its process. */
export type Copy = { url: string; pid: number; kill: () => Promise<void> };

/** What every measure needs. */
export type Stage = {
  /** The production build, as `npm start` serves it. */
  site: Site;
  /** The same sources with the yardsticks, and with a booking that nothing guards. */
  control: Site;
  /** The same in both databases. */
  slots: BenchSlots;
  /** Where mails go while a part runs workers; otherwise none is sent, to compete with nothing. */
  mail: SmtpSink;
  /** Starts one more copy of the site on the same data, which may be killed. */
  startCopy: (port: number) => Promise<Copy>;
};

const HOST = "127.0.0.1";

/**
 * Builds the site and its control, and starts both on a new PostgreSQL that is as careful with its
 * data as in production. The configured database is never touched.
 */
export async function raiseStage({ atStop, fail }: Supervisor): Promise<Stage> {
  const settings = resolveSettings("database");
  await generateClientWhereChanged();
  const dataDir = await mkdtemp(join(tmpdir(), "bench-"));
  atStop(() => rm(dataDir, { recursive: true, force: true }));
  const folder = join(dataDir, "postgres");
  const started = await startEmbeddedDatabase({ folder, password: "bench" });
  atStop(started.stop);
  const mail = await startSmtpSink();
  atStop(mail.stop);

  const publish = async (databaseUrl: string): Promise<Site & { port: number }> => {
    const port = await findFreePort();
    const url = `http://${HOST}:${port}`;
    const own = { host: HOST, port, appUrl: url, dataDir, worker: "separate" as const };
    publishSettings({ ...settings, ...own }, databaseUrl, mail.url);
    return { url, databaseUrl, port };
  };
  const start = async (databaseUrl: string, folder?: string): Promise<Site> => {
    const { port, ...site } = await publish(databaseUrl);
    const server = await serve("start", { port, host: HOST, folder }, fail);
    atStop(server.stop);
    return site;
  };

  await publish(started.url);
  const { closeDatabase } = await import("#lib/db/client.ts");
  const slots = await step("Filling the database", () => fillDatabase(started.url));
  await closeDatabase();
  const controlUrl = await copyWithoutGuard(started.url);
  atStop(await buildWhereChanged());
  const controlFolder = await step("Building the control", buildControl);
  const control = await start(controlUrl, controlFolder);
  const site = await start(started.url);
  atStop(closeDatabase);
  const startCopy = async (port: number) => {
    const { pid, kill, stop } = await serve("start", { port, host: HOST }, fail);
    atStop(stop);
    return { url: `http://${HOST}:${port}`, pid, kill };
  };
  return { site, control, slots, mail, startCopy };
}

async function fillDatabase(databaseUrl: string): Promise<BenchSlots> {
  await prepareDatabase(databaseUrl);
  const { loadSampleData } = await import("../load-sample-data.ts");
  await loadSampleData();
  return createSlots();
}

/** The control's booking must be free to oversell. */
async function copyWithoutGuard(databaseUrl: string): Promise<string> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  await administer(databaseUrl, `CREATE DATABASE control TEMPLATE ${name}`);
  url.pathname = "/control";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query("ALTER TABLE slot DROP CONSTRAINT slot_booked_within_capacity");
  await client.end();
  return url.href;
}
