import { execFile } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { findSendingPause } from "#lib/queries/deployment/sending-pause.ts";
import { recogniseDeployment } from "#lib/services/deployment/recognise.ts";
import { beat } from "#lib/services/jobs/beat.ts";
import { now as present } from "#lib/time/clock.ts";
import { database } from "#tests/support/database.ts";
import { createRegistration, emailOf, enqueue, now, resetOutbox } from "../email/outbox-stage.ts";

const formerSecret = "the secret that the links were signed with";

/** Runs a command on this file's database, and gives what it said and how it ended. */
function run(script: string, settings: Record<string, string> = {}): Promise<[string, number]> {
  const [file = "", ...words] = script.split(" ");
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", ...settings };
  env.DATABASE_URL = process.env.DATABASE_URL;
  return new Promise((resolve) => {
    execFile(process.execPath, [`scripts/${file}.ts`, ...words], { env }, (error, out, err) => {
      resolve([out + err, typeof error?.code === "number" ? error.code : 0]);
    });
  });
}

/** Each command is a process of its own: on a busy machine that takes its time. */
const patience = 120_000;

let emailId: string;

beforeEach(async () => {
  const registration = await createRegistration(await resetOutbox());
  emailId = await enqueue("REGISTRATION_CONFIRMED", registration.id);
});

describe("after a restore", () => {
  test(
    "one command lists what would be sent and sends nothing; a second one lets it go",
    async () => {
      const [listed, code] = await run("restored");
      expect(listed).toMatch(/Sending is paused since 20\d\d/);
      expect(listed).toMatch(
        /REGISTRATION_CONFIRMED +QUEUED +1 {2}written 2026-11-23T10:00:00\+01:00/,
      );
      expect(listed).toMatch(/reminders +\d+/);
      expect(listed).toMatch(/erased: people +\d+/);
      expect(listed).toContain("Jobs that wait: email 1");
      expect(code).toBe(0);
      expect(await findSendingPause()).not.toBeNull();
      expect((await emailOf(emailId)).state).toBe("QUEUED");
      const [tooLate, refused] = await run("restored --go --drop-before 2100-01-01T00:00");
      expect(tooLate).toMatch(/--drop-before must not be later than .*20\d\d-/);
      expect(refused).toBe(1);
      expect((await emailOf(emailId)).state).toBe("QUEUED");
      expect(await findSendingPause()).not.toBeNull();
      const [gone] = await run("restored --go --drop-before 2026-11-23T10:01");
      expect(gone).toContain("Mails put aside: 1, reminders: 0.");
      expect((await emailOf(emailId)).state).toBe("WITHHELD");
      expect(await findSendingPause()).toBeNull();
    },
    patience,
  );
});

test(
  "a site that runs is not stopped by who only wants to look",
  async () => {
    const startedAt = present();
    await beat({ id: crypto.randomUUID(), kind: "separate", startedAt }, startedAt);
    const [looked, code] = await run("restored");
    expect(looked).toContain("A worker runs on this database, and nothing is paused");
    expect(code).toBe(1);
    expect(await findSendingPause()).toBeNull();
    expect((await run("restored --pause"))[0]).toContain("Sending is paused since");
    expect(await findSendingPause()).not.toBeNull();
    expect((await run("restored"))[1]).toBe(0);
  },
  patience,
);

describe("the sample agenda", () => {
  test(
    "stands on no site that is open to everybody, and among no real events, unless it is meant",
    async () => {
      const [open, openCode] = await run("seed", { APP_URL: "https://site.example" });
      expect(open).toContain("https://site.example is open to everybody");
      expect(openCode).toBe(1);
      const [real, realCode] = await run("seed");
      expect(real).toContain("This database holds real events (1)");
      expect(realCode).toBe(1);
      expect(await database().event.count()).toBe(1);
      const [meant, code] = await run("seed --anyway");
      expect(meant).toContain("The sample agenda is loaded.");
      expect(code).toBe(0);
      // The samples themselves stand in the way of no second time.
      await database().registration.deleteMany({ where: { event: { sample: false } } });
      await database().event.deleteMany({ where: { slug: "portes-ouvertes", sample: false } });
      expect((await run("seed"))[1]).toBe(0);
      await resetOutbox();
    },
    patience,
  );
});

describe("a worker of another secret", () => {
  const settings = {
    APP_URL: "https://site.example",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "bonjour@site.example",
    AUTH_SECRET: "another secret, also of at least 32 characters",
  };

  test(
    "is refused with the way on, which then leads on",
    async () => {
      await recogniseDeployment({ authSecret: formerSecret }, now);
      const [refused, code] = await run("worker", settings);
      expect(refused).toContain("AUTH_SECRET is not the secret that this database knows");
      expect(refused).toContain("npm run secret -- --accept");
      expect(refused).not.toContain("at file:");
      expect(code).toBe(1);
      const [accepted] = await run("secret --accept", settings);
      expect(accepted).toContain("The database takes the present AUTH_SECRET.");
      const { AUTH_SECRET } = settings;
      expect(await recogniseDeployment({ authSecret: AUTH_SECRET }, now)).toMatchObject({
        ok: true,
      });
      expect(await database().deployment.count()).toBe(1);
    },
    patience,
  );
});
