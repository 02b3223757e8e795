import type { IncomingMessage } from "node:http";
import { isRefreshKey } from "#lib/jobs/refresh-key.ts";

/** Why a request is turned away before Next sees it. */
export type RefusedRequest = { status: 400 | 404 | 405 | 421; sentence: string };

export const allowedMethods = "GET, HEAD, POST";

/** A load balancer asks by the address of the machine. */
const healthCheck = /^\/health\/(?:live|ready)$/;

const refreshPath = "/internal/refresh";

/**
 * Refuses what no browser asks of this site, by its first line and its headers alone. Null for what
 * may pass. Next answers other methods as if they were GET, keeps the body of a GET in memory however
 * large, and believes any Host (tried, Next 16.4).
 * @param hosts the names of this site
 */
export function refuseRequest(
  request: IncomingMessage,
  hosts: ReadonlySet<string>,
  appUrl: string,
): RefusedRequest | null {
  const { method = "", url = "", headers } = request;
  if (!allowedMethods.split(", ").includes(method))
    return { status: 405, sentence: "Cette méthode n’est pas acceptée." };
  const hasTwoHosts = (request.headersDistinct.host?.length ?? 0) > 1;
  if (!url.startsWith("/") || hasTwoHosts)
    return { status: 400, sentence: "Cette adresse ne peut pas être lue." };
  if (method !== "POST" && hasBody(request))
    return { status: 400, sentence: "Cette demande ne doit rien contenir." };
  if (isRefresh(request))
    return isOwnRefresh(request) ? null : { status: 404, sentence: "Page introuvable." };
  if (healthCheck.test(url) || hosts.has((headers.host ?? "").toLowerCase())) return null;
  return { status: 421, sentence: `Ce site se trouve à l’adresse ${appUrl}.` };
}

/** The server's own request to throw its cached pages away: proved by its key, and without a body. */
export function isOwnRefresh(request: IncomingMessage): boolean {
  const key = request.headers["x-refresh-key"];
  return (
    request.method === "POST" &&
    request.url === refreshPath &&
    !hasBody(request) &&
    isRefreshKey(typeof key === "string" ? key : null)
  );
}

/** However it is written, nothing under this name is for anybody else. */
function isRefresh({ url = "" }: IncomingMessage): boolean {
  return /^\/+internal(?:[/?]|$)/i.test(url);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}
