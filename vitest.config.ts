import { defineConfig } from "vitest/config";

// The processes that run the tests inherit these, whatever the developer's own settings are.
Object.assign(process.env, {
  // Nothing may depend on the zone of the machine: this one has a quarter of an hour in its offset,
  // its own summer time, and is in the next day already when it is evening in Paris.
  TZ: "Pacific/Chatham",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "rendez-vous@equipe.example",
  LEAD_EMAIL: "cheffe-de-projet@equipe.example",
  AUTH_SECRET: "a secret of the tests, at least 32 characters",
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/silent-console.ts"],
          // Hundreds of days are tried in one test: on a busy machine that takes its time.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          setupFiles: ["tests/support/silent-console.ts", "tests/support/worker-database.ts"],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
    ],
  },
});
