import { describe, expect, test } from "vitest";
import { type Environment, readSettings } from "#lib/env.ts";

describe("the settings", () => {
  test("need nothing: the site then runs on this machine alone", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ port: 3000, appUrl: "http://localhost:3000" });
    expect(settings.databaseUrl).toBeUndefined();
  });

  test("count an empty variable as absent", () => {
    expect(readSettings({ PORT: "" }).port).toBe(3000);
  });

  const secret = "0123456789abcdef0123456789abcdef";
  const wrong: [Environment, string][] = [
    [{ PORT: "abc" }, 'PORT must be a whole number from 1 to 65535; it is "abc".'],
    [{ PORT: "65536" }, 'PORT must be a whole number from 1 to 65535; it is "65536".'],
    [{ WORKER: "no" }, 'WORKER must be "in-process" or "separate"; it is "no".'],
    [{ LEAD_EMAIL: "moi" }, 'LEAD_EMAIL must be an e-mail address; it is "moi".'],
    [{ AUTH_SECRET: secret.slice(1) }, "AUTH_SECRET must have at least 32 characters"],
    [
      { DATABASE_URL: "postgresql://base.example/a" },
      "AUTH_SECRET must be given with DATABASE_URL",
    ],
    [{ DATABASE_URL: "mysql://x", AUTH_SECRET: secret }, "DATABASE_URL must be an address"],
    [{ SMTP_URL: "smtp://mail.example" }, "MAIL_FROM must be given with SMTP_URL"],
    [{ APP_URL: "https://site.example/chemin" }, "APP_URL must be the public address"],
  ];

  test.each(wrong)("refuse %o with a sentence", (given, sentence) => {
    expect(() => readSettings(given)).toThrow(sentence);
  });

  test("never repeat an address that may hold a password", () => {
    const given = { DATABASE_URL: "mysql://u:motdepasse@base.example/a" };
    expect(() => readSettings(given)).toThrow(/^(?!.*motdepasse)/s);
  });
});
