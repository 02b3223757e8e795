import { resolve } from "node:path";
import { z } from "zod";

/** Variables as the operating system gives them. */
export type Environment = Record<string, string | undefined>;

/** A setting is missing or wrong; the message is one sentence for each, saying how to mend it. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const portNumber = wholeNumber(1, 65_535);

const settingsSchema = z
  .object({
    PORT: portNumber.default(3000),
    HOST: z.string().default("127.0.0.1"),
    APP_URL: webAddress().optional(),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: addressOf(["postgresql:", "postgres:"]).optional(),
    SMTP_URL: addressOf(["smtp:", "smtps:"]).optional(),
    MAIL_FROM: z.string().optional(),
    MAILBOX_PORT: portNumber.default(1080),
    AUTH_SECRET: secret().optional(),
    AUTH_SECRET_PREVIOUS: secret().optional(),
    WORKER: z
      .enum(["in-process", "separate"], oneOf("in-process", "separate"))
      .default("in-process"),
    LEAD_EMAIL: z
      .email({ error: (issue) => `must be an e-mail address; it is "${issue.input}"` })
      .default("cheffe-de-projet@tiltam.example"),
    CLOCK_OFFSET_SECONDS: wholeNumber(-4_000_000_000, 4_000_000_000).default(0),
  })
  .superRefine((settings, context) => {
    if (settings.DATABASE_URL && !settings.AUTH_SECRET) {
      context.addIssue({
        code: "custom",
        path: ["AUTH_SECRET"],
        message: "must be given with DATABASE_URL: at least 32 random characters",
      });
    }
    if (settings.SMTP_URL && !settings.MAIL_FROM) {
      context.addIssue({
        code: "custom",
        path: ["MAIL_FROM"],
        message: "must be given with SMTP_URL: the address that mails come from",
      });
    }
  })
  .transform((settings) => ({
    port: settings.PORT,
    host: settings.HOST,
    appUrl: settings.APP_URL ?? `http://localhost:${settings.PORT}`,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? "Rendez-vous de l’industrie <rendez-vous@tiltam.example>",
    mailboxPort: settings.MAILBOX_PORT,
    authSecret: settings.AUTH_SECRET,
    authSecretPrevious: settings.AUTH_SECRET_PREVIOUS,
    worker: settings.WORKER,
    leadEmail: settings.LEAD_EMAIL.toLowerCase(),
    clockOffsetSeconds: settings.CLOCK_OFFSET_SECONDS,
  }));

/** What the person who starts the site asked for; what is absent is supplied by `npm start`. */
export type Settings = z.output<typeof settingsSchema>;

/** What a running process has: nothing is absent any more. */
export type Env = Settings & { databaseUrl: string; smtpUrl: string; authSecret: string };

/**
 * Parses the settings. An empty variable counts as absent.
 * @throws SettingsError with one sentence a line for what is wrong.
 */
export function readSettings(source: Environment): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  throw new SettingsError(sentences.join("\n"));
}

let known: Env | undefined;

/**
 * The settings of this process, parsed at the first call, so that a module may be imported
 * where there is no database (unit tests, build).
 * @throws SettingsError
 */
export function env(): Env {
  known ??= requireResolved(readSettings(process.env));
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

function wholeNumber(min: number, max: number) {
  const error = (issue: { input?: unknown }) =>
    `must be a whole number from ${min} to ${max}; it is "${issue.input}"`;
  return z
    .string()
    .refine((text) => /^-?\d+$/.test(text) && Number(text) >= min && Number(text) <= max, { error })
    .transform(Number);
}

function secret() {
  return z.string().min(32, {
    error: "must have at least 32 characters; make one with `openssl rand -base64 32`",
  });
}

function webAddress() {
  const error = (issue: { input?: unknown }) =>
    `must be the public address without a path, like https://inscriptions.example; it is "${issue.input}"`;
  const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;
  return addressOf(["http:", "https:"])
    .transform((text) => text.replace(/\/$/, ""))
    .refine(isOrigin, { error });
}

function addressOf(protocols: string[]) {
  const isAddress = (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);
  // The value may hold a password, so the sentence does not repeat it.
  return z
    .string()
    .refine(isAddress, { error: `must be an address that begins with ${protocols[0]}//` });
}

function oneOf(...words: string[]) {
  const error = (issue: { input?: unknown }) =>
    `must be ${words.map((word) => `"${word}"`).join(" or ")}; it is "${issue.input}"`;
  return { error };
}
