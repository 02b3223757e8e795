import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

type Listener = (...given: unknown[]) => void;

/**
 * Stands before the inbox of caught mails, which asks nobody who they are: only this machine's own
 * browser, on the inbox's own pages, is let through. A site that a developer visits may neither read
 * it from its scripts nor lead a name of its own to this address.
 */
export function guardInbox(server: Server, port: number): void {
  const hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`]);
  const isOwn = ({ headers }: IncomingMessage) =>
    hosts.has(headers.host ?? "") &&
    (headers.origin === undefined || hosts.has(headers.origin.replace("http://", ""))) &&
    (headers["sec-fetch-site"] !== "cross-site" || headers["sec-fetch-mode"] === "navigate");

  const requests = take(server, "request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (!isOwn(request)) response.writeHead(403).end();
    else pass(requests, server, request, withoutCors(response));
  });
  const upgrades = take(server, "upgrade");
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isOwn(request)) socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    else pass(upgrades, server, request, socket, head);
  });
}

function take(server: Server, event: string): Listener[] {
  const listeners = server.listeners(event) as Listener[];
  server.removeAllListeners(event);
  return listeners;
}

function pass(listeners: readonly Listener[], server: Server, ...given: unknown[]): void {
  for (const listener of listeners) listener.apply(server, given);
}

/** The package lets every site read its answers. */
function withoutCors(response: ServerResponse): ServerResponse {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => never;
  response.writeHead = ((...given: unknown[]) => {
    const own = given.map((one) => (isHeaders(one) ? withoutCorsIn(one) : one));
    for (const name of response.getHeaderNames().filter(isCors)) response.removeHeader(name);
    return writeHead(...own);
  }) as typeof response.writeHead;
  return response;
}

function isHeaders(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutCorsIn(headers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isCors(name)));
}

function isCors(name: string): boolean {
  return name.toLowerCase().startsWith("access-control-");
}
