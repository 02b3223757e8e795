import type { NextConfig } from "next";
import { agendaFilters } from "./lib/http/cached-pages.ts";
import { limits } from "./lib/limits.ts";

const config: NextConfig = {
  poweredByHeader: false,
  // Otherwise a lockfile in a folder above makes Next take that folder for the project.
  turbopack: { root: import.meta.dirname },
  reactStrictMode: true,
  // No page has an image to be made smaller: nothing is fetched or computed for whoever asks for one.
  images: { unoptimized: true },
  // The site's own types, without those of the tests: a fault in a test must not stop a start.
  typescript: { tsconfigPath: "tsconfig.site.json" },
  serverExternalPackages: ["pg", "pg-boss", "nodemailer", "@prisma/adapter-pg", "pdfkit"],
  experimental: {
    // Any visitor can ask for an unknown page; each would leave files on the disk.
    isrFlushToDisk: false,
    // lib/http/refusing/refuse-post.ts says how long each form may be; this is the longest.
    serverActions: { bodySizeLimit: limits.rosterBytes },
  },
  // A page without a parameter would be made at build, where there is no database, and a cached page
  // cannot read the filters of its address: decision 0001.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/favicon.ico", destination: "/icons/favicon.svg" },
      { source: "/", destination: "/agenda/accueil" },
      ...agendaFilters.map((key) => ({
        source: "/rendez-vous",
        has: [{ type: "query" as const, key }],
        destination: "/agenda-filtre",
      })),
      { source: "/rendez-vous", destination: "/agenda/tous" },
      { source: "/rendez-vous/passes", destination: "/agenda/passes" },
      { source: "/rendez-vous/passes/:page(\\d{1,3})", destination: "/agenda/passes-:page" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    {
      source: "/fonts/:file",
      headers: [{ key: "Cache-Control", value: "public, max-age=604800" }],
    },
  ],
};

export default config;
