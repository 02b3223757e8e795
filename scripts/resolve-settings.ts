import { readSettings, type Settings } from "#lib/env.ts";
import { keptSecret } from "./kept-secret.ts";

/** The settings with the secrets that the embedded default makes for itself. */
export type ResolvedSettings = Settings & {
  authSecret: string;
  /** Goes into the build: one for a folder, so that copies with data of their own share its build. */
  actionsSecret: string;
};

const FOLDER_SECRETS = ".data";

/**
 * Reads the settings of a command.
 * @throws SettingsError
 */
export function resolveSettings(): ResolvedSettings {
  const settings = readSettings(process.env);
  const authSecret = settings.authSecret ?? keptSecret(settings.dataDir, "auth-secret");
  const actionsSecret = settings.authSecret ?? keptSecret(FOLDER_SECRETS, "actions-secret");
  return { ...settings, authSecret, actionsSecret };
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
    LEAD_EMAIL: settings.leadEmail,
    WORKER: settings.worker,
  });
}
