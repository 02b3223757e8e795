import { describe, expect, test } from "vitest";
import {
  type Environment,
  type Purpose,
  readSettings,
  SettingsError,
  settingsWarnings,
} from "#lib/env.ts";

const secret = "0123456789abcdef0123456789abcdef";

/** All that a database of one's own needs to be served. */
const whole: Environment = {
  DATABASE_URL: "postgresql://site:mot@base.example/rendez_vous",
  APP_URL: "https://site.example",
  SMTP_URL: "smtps://mail.example:465",
  MAIL_FROM: "bonjour@site.example",
  AUTH_SECRET: secret,
};

/** What is said of settings, a sentence a line; nothing where they are taken. */
function faultsOf(given: Environment, purpose: Purpose = "serve"): string[] {
  try {
    readSettings(given, purpose);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split("\n");
    throw error;
  }
}

describe("the settings", () => {
  test("need nothing: the site then runs on this machine alone", () => {
    const settings = readSettings({}, "serve");
    expect(settings).toMatchObject({ port: 3000, appUrl: "http://localhost:3000" });
    expect(settings.databaseUrl).toBeUndefined();
    expect(settings.leadEmail).toBe("cheffe-de-projet@tiltam.example");
  });

  test("count a blank variable as absent, and spaces around a value for nothing", () => {
    expect(readSettings({ PORT: "" }, "serve").port).toBe(3000);
    expect(readSettings({ PORT: "  ", AUTH_SECRET: " ".repeat(40) }, "serve")).toMatchObject({
      port: 3000,
      authSecret: undefined,
    });
    expect(readSettings({ PORT: " 3100\n", HOST: " ::1 " }, "serve")).toMatchObject({
      port: 3100,
      host: "::1",
    });
  });

  test("keep each character of a secret, a space at its end too", () => {
    expect(readSettings({ ...whole, AUTH_SECRET: `${secret} ` }, "serve").authSecret).toBe(
      `${secret} `,
    );
  });

  test("never name the sample lead beside a database of one's own", () => {
    expect(readSettings(whole, "serve").leadEmail).toBeUndefined();
    const given = { ...whole, LEAD_EMAIL: "Ines@Site.example" };
    expect(readSettings(given, "serve").leadEmail).toBe("ines@site.example");
  });

  test("tell all faults at once, one sentence each", () => {
    const faults = faultsOf({
      DATABASE_URL: "postgresql://base.example/a",
      PORT: "abc",
      APP_URL: "http://site.example",
      MAIL_FROM: "la cheffe",
    });
    expect(faults).toEqual([
      'PORT must be a whole number from 1 to 65535; it is "abc".',
      expect.stringMatching(/^MAIL_FROM must be one e-mail address/),
      expect.stringMatching(/^SMTP_URL must be given with DATABASE_URL: /),
      expect.stringMatching(/^AUTH_SECRET must be given with DATABASE_URL: /),
      'APP_URL must begin with https:// where the site is not on localhost; it is "http://site.example".',
    ]);
  });

  test("never repeat an address or a secret that may open something", () => {
    const faults = faultsOf({
      DATABASE_URL: "mysql://u:motdepasse@base.example/a",
      SMTP_URL: "http://u:motdepasse@mail.example",
      AUTH_SECRET: "motdepasse",
    });
    expect(faults.length).toBeGreaterThan(2);
    expect(faults.join("\n")).not.toContain("motdepasse");
  });
});

describe("with a database of one's own", () => {
  test.each(["APP_URL", "SMTP_URL", "MAIL_FROM", "AUTH_SECRET"])(
    "%s is required by what serves",
    (name) => {
      for (const blank of [undefined, "", "  "]) {
        expect(faultsOf({ ...whole, [name]: blank })).toEqual([
          expect.stringMatching(new RegExp(`^${name} must be given with DATABASE_URL: `)),
        ]);
      }
    },
  );

  test("what looks at the secret needs it, and nothing else", () => {
    const { DATABASE_URL, AUTH_SECRET } = whole;
    expect(faultsOf({ DATABASE_URL }, "secret")).toEqual([
      expect.stringMatching(/^AUTH_SECRET must be given with DATABASE_URL: /),
    ]);
    expect(faultsOf({ DATABASE_URL, AUTH_SECRET }, "secret")).toEqual([]);
  });

  test("what only reads and writes needs the database alone", () => {
    expect(faultsOf({ DATABASE_URL: whole.DATABASE_URL }, "database")).toEqual([]);
  });
});

const wrong: [Environment, string][] = [
  [{ PORT: "abc" }, 'PORT must be a whole number from 1 to 65535; it is "abc".'],
  [{ PORT: "0" }, 'PORT must be a whole number from 1 to 65535; it is "0".'],
  [{ PORT: "65536" }, 'PORT must be a whole number from 1 to 65535; it is "65536".'],
  [{ PORT: "1080" }, "MAILBOX_PORT must differ from PORT; both are 1080."],
  [{ MAILBOX_PORT: "3000" }, "MAILBOX_PORT must differ from PORT; both are 3000."],
  [{ WORKER: "no" }, 'WORKER must be "in-process" or "separate"; it is "no".'],
  [{ LEAD_EMAIL: "moi" }, 'LEAD_EMAIL must be an e-mail address; it is "moi".'],
  [{ AUTH_SECRET: secret.slice(1) }, "AUTH_SECRET must have at least 32 characters"],
  [{ AUTH_SECRET: "0".repeat(40) }, "AUTH_SECRET must be random"],
  [{ AUTH_SECRET_PREVIOUS: "court" }, "AUTH_SECRET_PREVIOUS must have at least 32 characters"],
  [{ DATABASE_URL: "mysql://x/a" }, "DATABASE_URL must be an address like"],
  [{ DATABASE_URL: "postgresql://u:a#b@base.example/a" }, "DATABASE_URL must be an address like"],
  [{ DATABASE_URL: "postgresql://u:5%@base.example/a" }, "DATABASE_URL must be an address like"],
  [
    { DATABASE_URL: "postgresql://site:p@ss/w?rd#1%@127.0.0.1:3149/site" },
    "of a password written as %23 %2F",
  ],
  [
    { DATABASE_URL: "postgresql://site:p@ss#word@127.0.0.1:3149/site" },
    "of a password written as %23 %2F",
  ],
  [
    { DATABASE_URL: "postgresql://site:p@ss/word@127.0.0.1/site" },
    "of a password written as %23 %2F",
  ],
  [
    { DATABASE_URL: "postgresql://site:p@ss?word@127.0.0.1/site" },
    "of a password written as %23 %2F",
  ],
  [{ SMTP_URL: "smtps://u:p@ss/word@mail.example:465" }, "of a password written as %23 %2F"],
  [{ SMTP_URL: "smtps://u:p@ss?word@mail.example:465" }, "of a password written as %23 %2F"],
  [{ SMTP_URL: "smtps://u:p@ss#word@mail.example:465" }, "of a password written as %23 %2F"],
  [{ DATABASE_URL: "postgresql://base.example" }, "DATABASE_URL must end with the name"],
  [{ DATABASE_URL: "postgresql://base.example/" }, "DATABASE_URL must end with the name"],
  [{ SMTP_URL: "smtp://mail.example", MAIL_FROM: undefined }, "MAIL_FROM must be given with"],
  [{ SMTP_URL: "mail.example:587" }, "SMTP_URL must be an address like"],
  [{ SMTP_URL: "smtp:mail.example" }, "SMTP_URL must be an address like"],
  [{ SMTP_URL: "smtps://u:5%@mail.example" }, "SMTP_URL must be an address like"],
  [{ SMTP_URL: "smtp://mail.example:465" }, "SMTP_URL must begin with smtps://"],
  [{ MAIL_FROM: "la cheffe" }, "MAIL_FROM must be one e-mail address"],
  [{ MAIL_FROM: "Cheffe <cheffe>" }, "MAIL_FROM must be one e-mail address"],
  [{ MAIL_FROM: "Industrie, métiers <a@site.example>" }, "MAIL_FROM must be one e-mail address"],
  [{ MAIL_FROM: "a@site.example, b@site.example" }, "MAIL_FROM must be one e-mail address"],
  [{ MAIL_FROM: "A\r\nBcc: x <a@site.example>" }, "MAIL_FROM must be one e-mail address"],
  [{ APP_URL: "site.example" }, "APP_URL must be the public address without a path"],
  [{ APP_URL: "ftp://site.example" }, "APP_URL must be the public address without a path"],
  [{ APP_URL: "https://site.example/chemin" }, "APP_URL must be the public address"],
  [{ APP_URL: "https://site.example/?a" }, "APP_URL must be the public address"],
  [{ APP_URL: "https://a:b@site.example" }, "APP_URL must be the public address"],
];

test.each(wrong)("%o is refused with a sentence", (given, sentence) => {
  expect(faultsOf(given).join("\n")).toContain(sentence);
});

const right: [Environment, object][] = [
  [{ DATABASE_URL: "postgres://u:a%23b@base.example:5433/a?sslmode=verify-full" }, {}],
  [{ DATABASE_URL: "postgresql:///a?host=/var/run/postgresql" }, {}],
  [{ APP_URL: "https://Site.example:443/" }, { appUrl: "https://site.example" }],
  [{ APP_URL: "https://métiers.example" }, { appUrl: "https://xn--mtiers-bva.example" }],
  [{ APP_URL: "http://localhost:3000" }, { appUrl: "http://localhost:3000" }],
  [{ APP_URL: "http://127.0.0.1:80" }, { appUrl: "http://127.0.0.1" }],
  [{ APP_URL: "http://[::1]:3000" }, { appUrl: "http://[::1]:3000" }],
  [{ SMTP_URL: "smtp://u:p@mail.example:587" }, {}],
  [{ MAIL_FROM: "Rendez-vous de l’industrie <a@site.example>" }, {}],
  [{ MAIL_FROM: '"Industrie, métiers" <a@site.example>' }, {}],
  [{ MAIL_FROM: "<a@site.example>" }, {}],
  [{ AUTH_SECRET_PREVIOUS: "0".repeat(40) }, {}],
];

test.each(right)("%o is taken", (given, settings) => {
  expect(readSettings({ ...whole, ...given }, "serve")).toMatchObject(settings);
});

describe("a variable that looks like a setting", () => {
  test.each([
    ["SMTP_URI", "SMTP_URL"],
    ["DATABSE_URL", "DATABASE_URL"],
    ["AUTH_SECRET_PREVIUS", "AUTH_SECRET_PREVIOUS"],
    ["LEAD_MAIL", "LEAD_EMAIL"],
    ["MAILFROM", "MAIL_FROM"],
  ])("%s is told, and what was meant", (name, meant) => {
    expect(settingsWarnings({ [name]: "x" })).toEqual([
      `${name} is no setting of the site: ${meant} is.`,
    ]);
  });

  test("is not every other one", () => {
    const others = {
      HOME: "/",
      PATH: "/bin",
      POST: "1",
      DATA: "x",
      npm_config_port: "1",
      SHELL: "",
    };
    expect(settingsWarnings({ ...others, ...whole, SMTP_URI: "" })).toEqual([]);
  });
});
