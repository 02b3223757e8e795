import { beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "#lib/db/client.ts";
import { readDatabaseIdentity } from "#lib/db/database-identity.ts";
import { rehearse } from "#lib/db/migrations/rehearse.ts";
import { acceptSecret } from "#lib/services/deployment/accept-secret.ts";
import { recogniseDeployment } from "#lib/services/deployment/recognise.ts";
import { resumeSending } from "#lib/services/deployment/resume-sending.ts";
import { database, databasePool, resetDatabase } from "#tests/support/database.ts";
import { administer } from "#tests/support/database-server.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = new Date("2026-11-24T09:00:00Z");

const [one, two, three] = ["one", "two", "three"].map((word) => word.repeat(12)) as [
  string,
  string,
  string,
];

const known = { ok: true, sendingPausedAt: null, isRestored: false };
const unknown = { ok: false, refusal: { kind: "secretUnknown" } };

const start = (authSecret: string, authSecretPrevious?: string, at = now) =>
  recogniseDeployment({ authSecret, authSecretPrevious }, at);

beforeEach(resetDatabase);

describe("the secret of a site that starts", () => {
  test("is remembered at the first start, and taken at the next", async () => {
    expect(await start(one)).toEqual(known);
    expect(await start(one)).toEqual(known);
  });

  test("is never stored, nor any part of it", async () => {
    await start(one);
    const kept = JSON.stringify(await database().deployment.findMany());
    expect(kept).toMatch(/"secretFingerprint":"[\w-]{43}"/);
    expect(kept).not.toContain("one");
  });

  test("is refused where neither it nor the previous one is the known one", async () => {
    await start(one);
    expect(await start(two)).toEqual(unknown);
    expect(await start(two, three)).toEqual(unknown);
    expect(await start(one)).toEqual(known);
  });

  test("rolls on while it is changed, and back", async () => {
    await start(one);
    expect(await start(two, one)).toEqual(known);
    expect(await start(two)).toEqual(known);
    expect(await start(one)).toEqual(unknown);
    expect(await start(one, two)).toEqual(known);
  });

  test("is agreed on by copies that start together", async () => {
    const same = await Promise.all([start(one), start(one), start(one)]);
    expect(same).toEqual([known, known, known]);
    await resetDatabase();
    const different = await Promise.all([start(one), start(two)]);
    expect(different.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is taken at somebody's wish where the known one is lost", async () => {
    await start(one);
    await acceptSecret(two);
    expect(await start(two)).toEqual(known);
    expect(await start(one)).toEqual(unknown);
  });
});

/** The same database under its name, with the numbers of a copy. */
async function copyInPlace(): Promise<void> {
  const url = process.env.DATABASE_URL ?? "";
  const name = new URL(url).pathname.slice(1);
  await closeDatabase();
  await administer(
    url,
    `create database ${name}_copy template ${name} strategy file_copy`,
    `drop database ${name} with (force)`,
    `alter database ${name}_copy rename to ${name}`,
  );
}

/** What a dump writes: the table again, with its rows. */
async function restoreTable(): Promise<void> {
  await databasePool().query(
    `create table restored (like deployment including all);
     insert into restored select * from deployment;
     drop table deployment; alter table restored rename to deployment`,
  );
}

describe("a database whose rows came back", () => {
  beforeEach(async () => {
    await resetDatabase();
    await start(one);
  });

  test.each([
    ["in a copy of the database", copyInPlace],
    ["from a dump, over the old tables", restoreTable],
    [
      "on another server",
      () =>
        database().deployment.updateMany({ data: { databaseIdentity: "7000000000000000000/5/6" } }),
    ],
  ])("%s sends nothing until somebody says so", async (_, comeBack) => {
    await comeBack();
    const paused = { ok: true, sendingPausedAt: later };
    expect(await start(one, undefined, later)).toEqual({ ...paused, isRestored: true });
    // A restart changes nothing of it.
    expect(await start(one)).toEqual({ ...paused, isRestored: false });
    await resumeSending(later);
    expect(await start(one)).toEqual(known);
  });

  test("is told from one whose tables were only tidied up", async () => {
    await databasePool().query("vacuum full deployment");
    expect(await start(one)).toEqual(known);
  });

  test("is recognised by a role that may not ask for the server's number", async () => {
    const identity = await rehearse(async () => {
      await databasePool().query(
        `revoke execute on function pg_control_system() from public;
         create role plain_site; set local role plain_site`,
      );
      return readDatabaseIdentity();
    });
    expect(identity).toMatch(/^\/\d+\/\d+$/);
    expect(await readDatabaseIdentity()).toMatch(/^\d+\/\d+\/\d+$/);
  });
});

test("the database refuses a second row, and half a pause", async () => {
  await start(one);
  const tried = [
    "insert into deployment (id) values (2)",
    "update deployment set sending_paused_at = now()",
    "update deployment set sending_paused_at = now(), sending_paused_by = 'nobody'",
  ];
  for (const sql of tried) await expect(databasePool().query(sql)).rejects.toThrow(/constraint/);
});
