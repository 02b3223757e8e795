import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { env } from "#lib/env.ts";
import { completeErrors } from "#lib/http/complete-errors.ts";
import { isForgedForm } from "#lib/http/forged-form.ts";
import { findOutdatedPages } from "#lib/http/outdated-pages.ts";
import { readableAddress } from "#lib/http/readable-address.ts";
import { receiveBody } from "#lib/http/receive-body.ts";
import { isOwnRefresh, refusePost } from "#lib/http/refuse-post.ts";
import { contentSecurityPolicy, secureHeaders } from "#lib/http/security-headers.ts";
import { takeTurns } from "#lib/http/take-turns.ts";
import { postRefresh, refreshReasonHeader } from "#lib/jobs/post-refresh.ts";
import { log } from "#lib/log.ts";

/** A browser that keeps its connection open must not hold the end back. */
const STOP_WITHIN_MS = 5_000;

/** Twice the connections to the database: more posts at once would only wait for each other. */
const POSTS_AT_ONCE = 20;
/** Who reads an answer slowly does not hold the others back. */
const TURN_ENDS_AFTER_MS = 10_000;

const forgedForm = "Ce formulaire ne peut pas être lu. Rechargez sa page, puis recommencez.";

// The site itself, as `npm start` and `npm run dev` run it: what stands before Next at each request
// stands here, because Next's own proxy would take a third of the time of a booking.
const dev = process.env.NODE_ENV === "development";
const { port, host: hostname, appUrl } = env();
const app = next({ dev, port, hostname });
const errorPages = dev ? null : { 404: prerendered("_not-found"), 500: prerendered("panne") };
const policyOfErrors = contentSecurityPolicy();
const inTurn = takeTurns(POSTS_AT_ONCE);
const outdatedPages = findOutdatedPages(() => {
  postRefresh("outdated").catch((error: Error) =>
    log.warn("refreshFailed", { error: error.message }),
  );
});

const server = createServer((request, response) => {
  secureHeaders(request, response);
  const refused = refusePost(request, appUrl);
  if (refused) answer(response, refused.status, refused.sentence);
  else void pass(request, response);
});

async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await receiveBody(request);
  if (!body) return;
  if (request.method === "POST" && isForgedForm(request.headers, body))
    return answer(response, 400, forgedForm);
  request.url = readableAddress(request.url ?? "/");
  if (errorPages) completeErrors(response, errorPages, policyOfErrors);
  if (isOwnRefresh(request)) {
    if (request.headers[refreshReasonHeader] !== "outdated") outdatedPages.changed();
  } else if (request.method === "POST") {
    return inTurn(() => Promise.race([handle(request, response), endOfTurn()]));
  } else {
    outdatedPages.watch(response);
  }
  return handle(request, response);
}

function endOfTurn(): Promise<void> {
  return pause(TURN_ENDS_AFTER_MS, undefined, { ref: false });
}

function prerendered(page: string): Buffer {
  return readFileSync(`.next/server/app/${page}.html`);
}

function answer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(sentence);
}

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
