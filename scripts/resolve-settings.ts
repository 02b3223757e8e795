import { type Purpose, readSettings, type Settings, settingsWarnings } from "#lib/env.ts";
import { keptSecret } from "./kept-secret.ts";
import { takeWaitOption } from "./wait-option.ts";

/** The settings with the secrets that the embedded default makes for itself. */
export type ResolvedSettings = Settings & {
  authSecret: string;
  /** How long a database that is not up yet is waited for. */
  waitSeconds: number;
};

/**
 * Reads the settings of a command, and takes `--wait` out of its words, before anything is opened.
 * @throws SettingsError
 */
export function resolveSettings(purpose: Purpose): ResolvedSettings {
  for (const warning of settingsWarnings(process.env)) console.warn(warning);
  const settings = readSettings(process.env, purpose);
  const waitSeconds = takeWaitOption(process.argv);
  const authSecret = settings.authSecret ?? keptSecret(settings.dataDir, "auth-secret");
  return { ...settings, authSecret, waitSeconds };
}

/** Hands the settings on to this process's own `env()` and to the processes that it starts. */
export function publishSettings(settings: ResolvedSettings, databaseUrl: string, smtpUrl: string) {
  Object.assign(process.env, {
    PORT: String(settings.port),
    HOST: settings.host,
    APP_URL: settings.appUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    MAIL_FROM: settings.mailFrom,
    AUTH_SECRET: settings.authSecret,
    WORKER: settings.worker,
  });
  if (settings.leadEmail) process.env.LEAD_EMAIL = settings.leadEmail;
}
