import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { completeNotFound } from "#lib/complete-not-found.ts";
import { readableAddress } from "#lib/readable-address.ts";
import { contentSecurityPolicy } from "#lib/security-headers.ts";

/** A browser that keeps its connection open must not hold the end back. */
const STOP_WITHIN_MS = 5_000;

// The site itself, as `npm start` runs it: Next's own handler, and complete pages for what is not there.
const port = Number(process.env.PORT);
const hostname = process.env.HOST;
const app = next({ dev: false, port, hostname });
const notFoundPage = readFileSync(".next/server/app/_not-found.html");
const policy = contentSecurityPolicy();

const server = createServer((request, response) => {
  completeNotFound(response, notFoundPage, policy);
  request.url = readableAddress(request.url ?? "/");
  void handle(request, response);
});

// Before Next prepares: instrumentation puts the end of the jobs in front of these.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  });
}

await app.prepare();
const handle = app.getRequestHandler();
server.listen(port, hostname);
