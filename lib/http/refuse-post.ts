import type { IncomingMessage } from "node:http";

/** The largest form has some twenty short fields; next.config.ts says the same to Next. */
const BODY_MAX_BYTES = 64 * 1024;

/** Why a request is turned away before Next sees it. */
export type RefusedPost = { status: 403 | 411 | 413; sentence: string };

/**
 * Refuses what no form of this site sends: a body of unknown or too large size, or one that another
 * site posts. Null for what may pass. Next alone believes a forged X-Forwarded-Host, lets a post
 * without origin through, and answers 500 to the rest (tried, Next 16.4).
 * @param origin the site's own, as browsers write it
 */
export function refusePost(request: IncomingMessage, origin: string): RefusedPost | null {
  const { method, headers } = request;
  if (method === "GET" || method === "HEAD" || isOwnRefresh(request)) return null;
  const length = headers["content-length"];
  if (length === undefined)
    return { status: 411, sentence: "La taille de la demande doit être annoncée." };
  if (!(Number(length) <= BODY_MAX_BYTES))
    return { status: 413, sentence: "Ce formulaire est trop long." };
  const site = headers["sec-fetch-site"];
  const isFromHere = site ? site === "same-origin" : headers.origin === origin;
  return isFromHere
    ? null
    : { status: 403, sentence: "Ce formulaire doit être envoyé depuis ce site." };
}

/** The server's own request, without a body, proved by its key in the route: no browser sends it. */
export function isOwnRefresh({ url, headers }: IncomingMessage): boolean {
  return url === "/internal/refresh" && (headers["content-length"] ?? "0") === "0";
}
