import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { applyMigrations, settleMigration } from "#lib/db/migrations/migrate.ts";
import { MigrationFault } from "#lib/db/migrations/migration-fault.ts";
import { withMigrationLock } from "#lib/db/migrations/migration-lock.ts";
import { administer } from "#tests/support/database-server.ts";

const name = `migrated_${process.env.VITEST_POOL_ID}`;
const url = new URL(inject("templateUrl"));
url.pathname = name;

let folder: string;
let client: Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  const drop = `drop database if exists ${name} with (force)`;
  await administer(url.href, drop, `create database ${name}`);
  client = new Client({ connectionString: url.href });
  client.on("error", () => {});
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await administer(url.href, `drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true });
});

async function write(migration: string, sql: string): Promise<void> {
  await mkdir(join(folder, migration), { recursive: true });
  await writeFile(join(folder, migration, "migration.sql"), sql);
}

const apply = () => applyMigrations(url.href, { folder });

async function count(table: string): Promise<number | null> {
  const { rows } = await client.query("select to_regclass($1) as found", [table]);
  if (!rows[0].found) return null;
  return (await client.query(`select count(*)::int as number from ${table}`)).rows[0].number;
}

describe("a migration that fails", () => {
  beforeEach(() => write("1_people", "create table people (name text unique)"));

  test("says PostgreSQL's own sentence, its name, and what to type", async () => {
    await write("2_wrong", "create table half (a int); alter table nowhere add column a int");
    const failed = await apply().catch((error: Error) => error.message);
    expect(failed).toContain(
      'The migration 2_wrong failed: relation "nowhere" does not exist (42P01).',
    );
    expect(failed).toContain("npm run migration -- --rolled-back 2_wrong");
    expect(failed).toContain("npm run migration -- --resolved 2_wrong");
    expect(await count("half")).toBeNull();
    expect(await count("people")).toBe(0);
  });

  test.each([
    ["a row that is there twice", "insert into people values ('Inès Faure'), ('Inès Faure')"],
    ["a value that is none", "select 'Inès Faure'::int"],
    [
      "a row that breaks a rule",
      "insert into people values ('Inès Faure'); alter table people add check (name = '')",
    ],
  ])("never says who stands in the rows: %s", async (_, sql) => {
    await write("2_wrong", sql);
    const failed = await apply().catch((error: Error) => error.message);
    expect(failed).toContain("The migration 2_wrong failed: ");
    const { rows } = await client.query("select logs from _prisma_migrations");
    expect(failed + JSON.stringify(rows)).not.toContain("Faure");
  });

  test("is named at the next start, and nothing more is tried", async () => {
    await write("2_wrong", "select 1/0");
    await expect(apply()).rejects.toThrow("division by zero (22012)");
    await write("2_wrong", "create table mended (a int)");
    await write("3_later", "create table later (a int)");
    await expect(apply()).rejects.toThrow(/The migration 2_wrong failed at an earlier start \(20/);
    expect(await count("later")).toBeNull();
  });

  test("is tried anew once it is noted as rolled back", async () => {
    await write("2_wrong", "select 1/0");
    await expect(apply()).rejects.toThrow("division by zero");
    await write("2_wrong", "create table mended (a int)");
    await settleMigration(url.href, "2_wrong", "rolledBack", { folder });
    expect(await apply()).toEqual(["2_wrong"]);
    expect(await count("mended")).toBe(0);
  });

  test("is passed over once it is noted as resolved", async () => {
    await write("2_wrong", "create table by_hand (a int); select 1/0");
    await expect(apply()).rejects.toThrow("division by zero");
    await settleMigration(url.href, "2_wrong", "resolved", { folder });
    expect(await apply()).toEqual([]);
    expect(await count("by_hand")).toBeNull();
  });

  test("alone can be settled: another name is refused", async () => {
    await apply();
    const settled = settleMigration(url.href, "1_people", "rolledBack", { folder });
    await expect(settled).rejects.toThrow("The migration 1_people has not failed: none has.");
  });
});

describe("copies that start together", () => {
  beforeEach(() => write("1_people", "create table people (name text)"));

  test("migrate one after the other", async () => {
    const done = await Promise.all([apply(), apply(), apply()]);
    expect(done.flat()).toEqual(["1_people"]);
  });

  test("say that they wait for the first", async () => {
    const onWait = vi.fn();
    const nobodyWaits = () => {};
    const waiting = await withMigrationLock(url.href, nobodyWaits, async () => {
      const migration = applyMigrations(url.href, { folder, onWait });
      await expect.poll(() => onWait.mock.calls.length).toBe(1);
      expect(await count("people")).toBeNull();
      return { migration };
    });
    expect(await waiting.migration).toEqual(["1_people"]);
  });
});

describe("a table that somebody holds", () => {
  beforeEach(async () => {
    await write("1_people", "create table people (name text)");
    await apply();
    await write("2_column", "alter table people add column age int");
  });

  test("is waited for shortly and often, so that nobody stands in line behind a migration", async () => {
    await client.query("begin; lock table people in access share mode");
    const migration = applyMigrations(url.href, { folder, lockTimeout: 20 });
    const other = new Client({ connectionString: url.href });
    await other.connect();
    const failedTries =
      "select count(*)::int as number from _prisma_migrations where rolled_back_at is not null";
    await expect
      .poll(async () => (await other.query(failedTries)).rows[0].number)
      .toBeGreaterThan(0);
    // Meanwhile the site reads and writes: it waits for nobody.
    await other.query("set lock_timeout = '3s'");
    await other.query("insert into people values ('Alix')");
    await client.query("commit");
    expect(await migration).toEqual(["2_column"]);
    await other.end();
  });
});

test("a database that holds tables of something else is left alone, in a sentence", async () => {
  await write("1_people", "create table people (name text)");
  await client.query("create table foreign_table (a int)");
  const refused = await apply().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MigrationFault);
  expect((refused as Error).message).toContain("Give the site an empty database");
  expect(await count("people")).toBeNull();
});

test("a role that may make no tables reads what it needs, where there is something to make", async () => {
  await write("1_people", "create table people (name text)");
  const role = `${name}_guest`;
  await client.query(`drop role if exists ${role}; create role ${role} login password 'guest'`);
  const guest = new URL(url);
  guest.username = role;
  guest.password = "guest";
  const failed = await applyMigrations(guest.href, { folder }).catch((error: Error) => error);
  expect(failed).toMatchObject({
    name: "MigrationFault",
    message: `The user ${role} may make nothing in the database of DATABASE_URL: let the user own it, by ALTER DATABASE … OWNER TO ${role}.`,
  });
  await client.query(`alter database ${name} owner to ${role}`);
  expect(await applyMigrations(guest.href, { folder })).toEqual(["1_people"]);
  await client.query(`alter database ${name} owner to postgres`);
  expect(await applyMigrations(guest.href, { folder })).toEqual([]);
  await administer(url.href, `drop database ${name} with (force)`, `drop role ${role}`);
});

test("a database that a newer version prepared is taken, and said to be newer", async () => {
  await write("1_people", "create table people (name text)");
  await write("2_newer", "create table newer (name text)");
  await apply();
  await rm(join(folder, "2_newer"), { recursive: true });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  expect(await apply()).toEqual([]);
  expect(warn.mock.calls.flat().join()).toContain('"databaseIsNewer","migrations":"2_newer"');
});
