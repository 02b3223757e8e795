import type { IncomingMessage } from "node:http";
import { isRouterState } from "./router-state.ts";

/**
 * What Next may see of a request. It believes any header of a proxy, and some that only its own parts
 * send to each other: what is not named here never reaches it.
 */
const passedOn: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "content-length",
  // Written by secureHeaders, which lets none of a visitor's through.
  "content-security-policy",
  "content-type",
  "cookie",
  "if-modified-since",
  "if-none-match",
  "next-action",
  "next-router-state-tree",
  "next-url",
  "origin",
  "range",
  "referer",
  "rsc",
  "sec-fetch-dest",
  "sec-fetch-mode",
  "sec-fetch-site",
  "sec-fetch-user",
  "user-agent",
  "x-refresh-key",
]);

/**
 * Decides what Next sees: the site's own address, whatever a proxy or a visitor says of it, so that
 * what Next derives from it (redirections, the check of an origin) is right behind any proxy.
 * @param appUrl the public address
 * @param isDevelopment lets the headers of the development server pass
 */
export function trustOwnHeaders(
  request: IncomingMessage,
  appUrl: string,
  isDevelopment = false,
): void {
  const { headers } = request;
  const { protocol, host, origin, port } = new URL(appUrl);
  for (const name of Object.keys(headers)) {
    if (isForwarded(name) || !(isDevelopment || passedOn.has(name))) delete headers[name];
  }
  const state = headers["next-router-state-tree"];
  if (state !== undefined && !isRouterState(state)) delete headers["next-router-state-tree"];
  headers.host = host;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
  headers["x-forwarded-port"] = port || (protocol === "https:" ? "443" : "80");
  headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
  // A post has been found to come from here: by another header, or under another name of this machine.
  if (request.method === "POST" || headers.origin !== undefined) headers.origin = origin;
}

function isForwarded(name: string): boolean {
  return name === "forwarded" || name.startsWith("x-forwarded-") || name === "x-real-ip";
}
