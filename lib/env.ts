import { resolve } from "node:path";
import { z } from "zod";
import {
  databaseAddress,
  emailAddress,
  isSecretOnItsWay,
  mailServerAddress,
  olderSecret,
  oneOf,
  secret,
  sender,
  webAddress,
  wholeNumber,
} from "./settings/fields.ts";
import { findMisspelt } from "./settings/misspelt.ts";
import { territory } from "./territory.ts";

/** Variables as the operating system gives them. */
export type Environment = Record<string, string | undefined>;

/**
 * What a command does: `serve` also sends mails and makes links, so that a database of one's own
 * needs all that goes with it; `secret` looks at the secret; `database` only reads and writes.
 */
export type Purpose = "serve" | "secret" | "database";

/** A setting is missing or wrong; the message is one sentence for each, saying how to mend it. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const port = wholeNumber(1, 65_535);

const settingsSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  APP_URL: webAddress().optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: databaseAddress().optional(),
  SMTP_URL: mailServerAddress().optional(),
  MAIL_FROM: sender().optional(),
  MAILBOX_PORT: port.default(1080),
  AUTH_SECRET: secret().optional(),
  AUTH_SECRET_PREVIOUS: olderSecret().optional(),
  WORKER: oneOf("in-process", "separate").default("in-process"),
  TRUST_PROXY: oneOf("0", "1").default("0"),
  LEAD_EMAIL: emailAddress().optional(),
  CLOCK_OFFSET_SECONDS: wholeNumber(-4_000_000_000, 4_000_000_000).default(0),
});

type Given = z.output<typeof settingsSchema>;

/** What a database of one's own may ask for beside it, and what to write there. */
const MEANINGS = {
  APP_URL: "the public address, like https://inscriptions.example",
  SMTP_URL: "the server that sends the mails, like smtps://user:password@host:465",
  MAIL_FROM: "the address that mails come from",
  AUTH_SECRET:
    "at least 32 random characters, the same at each start; make them with `openssl rand -base64 32`",
} as const;

const NEEDED: Readonly<Record<Purpose, readonly (keyof typeof MEANINGS)[]>> = {
  serve: ["APP_URL", "SMTP_URL", "MAIL_FROM", "AUTH_SECRET"],
  secret: ["AUTH_SECRET"],
  database: [],
};

/** The samples of the embedded default: they never stand beside a database of one's own. */
const SAMPLE_SENDER = `Rendez-vous de l’industrie <rendez-vous@${territory.id}.example>`;
const SAMPLE_LEAD = `cheffe-de-projet@${territory.id}.example`;

function settle(given: Given) {
  return {
    port: given.PORT,
    host: given.HOST,
    appUrl: given.APP_URL ?? `http://localhost:${given.PORT}`,
    dataDir: resolve(given.DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? SAMPLE_SENDER,
    mailboxPort: given.MAILBOX_PORT,
    authSecret: given.AUTH_SECRET,
    authSecretPrevious: given.AUTH_SECRET_PREVIOUS,
    worker: given.WORKER,
    isBehindProxy: given.TRUST_PROXY === "1",
    leadEmail: given.LEAD_EMAIL ?? (given.DATABASE_URL ? undefined : SAMPLE_LEAD),
    clockOffsetSeconds: given.CLOCK_OFFSET_SECONDS,
  };
}

/** What the person who starts the site asked for; what is absent is supplied by `npm start`. */
export type Settings = ReturnType<typeof settle>;

/** What a running process has: nothing is absent any more. */
export type Env = Settings & { databaseUrl: string; smtpUrl: string; authSecret: string };

/**
 * Parses the settings. A blank variable counts as absent.
 * @throws SettingsError with one sentence a line for all that is wrong.
 */
export function readSettings(source: Environment, purpose: Purpose): Settings {
  const given = withoutBlanks(source);
  const parsed = settingsSchema.safeParse(given);
  const wrong = parsed.error?.issues ?? [];
  const faults = [
    ...wrong.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    ...findMissing(given, purpose),
    ...findContradictions(given, purpose),
  ];
  if (parsed.success && faults.length === 0) return settle(parsed.data);
  throw new SettingsError(faults.join("\n"));
}

/** Sentences about what is no fault but surely meant otherwise. */
export function settingsWarnings(source: Environment): string[] {
  return findMisspelt(Object.keys(withoutBlanks(source)), Object.keys(settingsSchema.shape));
}

/** Spaces around a value come from files and forms. Of a secret each character counts. */
function withoutBlanks(source: Environment): Record<string, string> {
  const filled = Object.entries(source).flatMap(([name, value = ""]) => {
    const text = name.startsWith("AUTH_SECRET") ? value : value.trim();
    return text.trim() === "" ? [] : [[name, text] as const];
  });
  return Object.fromEntries(filled);
}

function findMissing(given: Record<string, string>, purpose: Purpose): string[] {
  const missing = (name: keyof typeof MEANINGS, beside: string) =>
    given[name] ? [] : [`${name} must be given with ${beside}: ${MEANINGS[name]}.`];
  const needed = given.DATABASE_URL ? NEEDED[purpose] : [];
  const isTold = needed.includes("MAIL_FROM") || !given.SMTP_URL;
  return [
    ...needed.flatMap((name) => missing(name, "DATABASE_URL")),
    ...(isTold ? [] : missing("MAIL_FROM", "SMTP_URL")),
  ];
}

function findContradictions(given: Record<string, string>, purpose: Purpose): string[] {
  const address = webAddress().safeParse(given.APP_URL);
  const isOpen = address.success && !isSecretOnItsWay(address.data);
  const secondPort = given.MAILBOX_PORT ?? "1080";
  return [
    ...(given.DATABASE_URL && purpose === "serve" && isOpen
      ? [
          `APP_URL must begin with https:// where the site is not on localhost; it is "${given.APP_URL}".`,
        ]
      : []),
    ...(purpose === "serve" && !given.SMTP_URL && (given.PORT ?? "3000") === secondPort
      ? [`MAILBOX_PORT must differ from PORT; both are ${secondPort}.`]
      : []),
  ];
}

let known: Env | undefined;

/**
 * The settings of this process, parsed at the first call, so that a module may be imported
 * where there is no database (unit tests, build).
 * @throws SettingsError
 */
export function env(): Env {
  known ??= requireResolved(readSettings(process.env, "database"));
  return known;
}

function requireResolved(settings: Settings): Env {
  const { databaseUrl, smtpUrl, authSecret } = settings;
  if (databaseUrl && smtpUrl && authSecret)
    return { ...settings, databaseUrl, smtpUrl, authSecret };
  throw new SettingsError(
    "DATABASE_URL, SMTP_URL and AUTH_SECRET must be set here: start by `npm start`, which supplies them.",
  );
}
