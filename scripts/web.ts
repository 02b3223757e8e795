import "#lib/log/take-over-first.ts";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { isDatabaseKnownAway } from "#lib/db/away.ts";
import { env } from "#lib/env.ts";
import { clientAddressOf } from "#lib/http/client-address.ts";
import { completeErrors } from "#lib/http/complete-errors.ts";
import { keepPages } from "#lib/http/kept-pages.ts";
import { limitServer, oneAtATime, patience } from "#lib/http/limit-server.ts";
import { readPostTargets } from "#lib/http/post-targets.ts";
import { readableAddress } from "#lib/http/readable-address.ts";
import { receiveBody } from "#lib/http/receive-body.ts";
import { readSoundForm, type SoundForm } from "#lib/http/refusing/forged-form.ts";
import { outdatedFormPage } from "#lib/http/refusing/outdated-form.ts";
import { findOutdatedPages } from "#lib/http/refusing/outdated-pages.ts";
import { ownAddress, ownHosts } from "#lib/http/refusing/own-hosts.ts";
import { refuse, refuseOutdated } from "#lib/http/refusing/refuse.ts";
import { refusePost } from "#lib/http/refusing/refuse-post.ts";
import { isOwnRefresh, refuseRequest } from "#lib/http/refusing/refuse-request.ts";
import { contentSecurityPolicy, secureHeaders } from "#lib/http/security-headers.ts";
import { keepShort } from "#lib/http/short-lived.ts";
import { takeTurns } from "#lib/http/take-turns.ts";
import { trustOwnHeaders } from "#lib/http/trusted-headers.ts";
import { postRefresh, refreshReasonHeader } from "#lib/jobs/post-refresh.ts";
import { log } from "#lib/log.ts";
import { runInRequest } from "#lib/request-context.ts";
import { now } from "#lib/time/clock.ts";

/** A browser that keeps its connection open must not hold the end back. */
const STOP_WITHIN_MS = 5_000;

/** Twice the connections to the database: more posts at once would only wait for each other. */
const POSTS_AT_ONCE = 20;
/** Who reads an answer slowly does not hold the others back. */
const TURN_ENDS_AFTER_MS = 10_000;

const readOnly = { status: 405, sentence: "Cette page se lit seulement.", allow: "GET, HEAD" };
const forgedForm = "Ce formulaire ne peut pas être lu. Rechargez sa page, puis recommencez.";

// The site itself, as `npm start` and `npm run dev` run it: what stands before Next at each request
// stands here, because Next's own proxy would take a third of the time of a booking.
const dev = process.env.NODE_ENV === "development";
const { port, host: hostname, appUrl, isBehindProxy } = env();
const hosts = ownHosts({ appUrl, host: hostname, port });
// Where an action leads on, Next asks itself for that page: here, and not by way of the proxy.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${ownAddress({ host: hostname, port })}`;
const app = next({ dev, port, hostname });
const errorPages = dev ? null : { 404: prerendered("_not-found"), 500: prerendered("panne") };
const postTargets = dev ? null : readPostTargets();
const outdatedForm = dev ? null : outdatedFormPage(prerendered("formulaire-ancien"));
const policyOfErrors = contentSecurityPolicy();
const inTurn = takeTurns(POSTS_AT_ONCE);
const keepPage = keepPages(now);
const outdatedPages = findOutdatedPages(() => {
  postRefresh("outdated").catch((error) => log.warn("refreshFailed", {}, error));
});

// Nothing of the site speaks another protocol; the development server's pages do.
const options = { ...patience, shouldUpgradeCallback: () => dev };
const server = createServer(
  options,
  oneAtATime((request, response) => {
    const context = { id: randomUUID(), clientAddress: clientAddressOf(request, isBehindProxy) };
    response.setHeader("X-Request-Id", context.id);
    runInRequest(context, () => receive(request, response));
  }),
);
limitServer(server);

function receive(request: IncomingMessage, response: ServerResponse): void {
  secureHeaders(request, response, appUrl);
  const refused = refuseRequest(request, hosts, appUrl) ?? refuseForeignPost(request);
  if (refused) refuse(request, response, refused);
  else void pass(request, response);
}

function refuseForeignPost(request: IncomingMessage) {
  return isOwnRefresh(request) ? null : refusePost(request, appUrl);
}

async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isRefresh = isOwnRefresh(request);
  const isPost = request.method === "POST" && !isRefresh;
  const reason = request.headers[refreshReasonHeader];
  const body = isPost ? await receiveBody(request) : Buffer.alloc(0);
  if (!body) return;
  if (isPost && !isOfDevelopment(request)) {
    const form = readSoundForm(request.headers, body);
    if (!form) return refuse(request, response, { status: 400, sentence: forgedForm });
    if (isAnsweredHere(request, response, form)) return;
  }
  request.url = readableAddress(request.url ?? "/");
  trustOwnHeaders(request, appUrl, dev);
  keepShort(response);
  if (errorPages) {
    completeErrors(response, errorPages, policyOfErrors, isDatabaseKnownAway);
    keepPage(request, response);
  }
  if (isPost) return inTurn(() => Promise.race([handle(request, response), endOfTurn()]));
  if (!isRefresh) outdatedPages.watch(response);
  else if (reason !== "outdated") outdatedPages.changed();
  return handle(request, response);
}

/** What the development server's own pages ask of it. */
function isOfDevelopment({ url = "" }: IncomingMessage): boolean {
  return dev && url.startsWith("/__nextjs");
}

/** Whether a form is one for which its page has no act: the answer has been sent then. */
function isAnsweredHere(
  request: IncomingMessage,
  response: ServerResponse,
  { action, typed }: SoundForm,
): boolean {
  if (!postTargets || !outdatedForm) return false;
  const [path = ""] = (request.url ?? "").split("?");
  if (action === null ? postTargets.isRoute(path) : postTargets.hasAction(path, action))
    return false;
  if (action === null) refuse(request, response, readOnly);
  else refuseOutdated(request, response, () => outdatedForm(typed));
  return true;
}

function endOfTurn(): Promise<void> {
  return pause(TURN_ENDS_AFTER_MS, undefined, { ref: false });
}

function prerendered(page: string): Buffer {
  return readFileSync(`.next/server/app/${page}.html`);
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
