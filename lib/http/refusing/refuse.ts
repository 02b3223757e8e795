import type { IncomingMessage, ServerResponse } from "node:http";
import { policyWithoutScripts } from "../security-headers.ts";
import { allowedMethods } from "./refuse-request.ts";

/** A browser shows the answer only once it has sent all of a form. */
const DRAINED_MAX_BYTES = 1024 * 1024;

type Refused = {
  status: number;
  sentence: string;
  /** Where it is a matter of the method: those that are allowed. */
  allow?: string;
};

/** What was refused is not kept; where there is much of it, or who knows how much, not even read. */
export function refuse(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { status, sentence, allow = allowedMethods }: Refused,
): void {
  const isShort = Number(headers["content-length"] ?? 0) <= DRAINED_MAX_BYTES;
  const isOfKnownLength = headers["transfer-encoding"] === undefined;
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    ...(isShort && isOfKnownLength ? {} : { Connection: "close" }),
    ...(status === 405 ? { Allow: allow } : {}),
  });
  response.end(sentence);
}

/**
 * Answers a form whose action this build does not have on that page: one of an older version. A script
 * is told as Next itself tells it, and its page then posts without script.
 * @param page what a person reads, made only where it is sent
 */
export function refuseOutdated(
  { headers }: IncomingMessage,
  response: ServerResponse,
  page: () => Buffer,
): void {
  const isByScript = headers["next-action"] !== undefined;
  response.setHeader("Cache-Control", "no-store");
  if (isByScript) {
    response.writeHead(409, { "Content-Type": "text/plain", "x-nextjs-action-not-found": "1" });
    response.end("Ce formulaire est d’une version précédente du site.");
  } else {
    response.setHeader("Content-Security-Policy", policyWithoutScripts);
    response.writeHead(409, { "Content-Type": "text/html; charset=utf-8" }).end(page());
  }
}
