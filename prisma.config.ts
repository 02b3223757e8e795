import { defineConfig } from "prisma/config";

// For `prisma migrate deploy` and the like; the site itself takes its settings from lib/env.ts.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
