import type { Server } from "node:http";
import type { Socket } from "node:net";
import { limits } from "#lib/limits.ts";

/** The longest header of ours is a cookie, and the state that Next's client tells. */
const headersMaxBytes = 16 * 1024;
const HEADERS_WITHIN_MS = 10_000;
/** A phone on a slow network sends its form of a few kilobytes in a second or two. */
const REQUEST_WITHIN_MS = 30_000;
/** Who reads nothing of an answer for a minute has gone. */
const SILENT_AFTER_MS = 60_000;
const CHECK_EVERY_MS = 1_000;

/** How long the server waits for whom: many who are slow do not hold the others back. */
export const patience = {
  headersTimeout: HEADERS_WITHIN_MS,
  requestTimeout: REQUEST_WITHIN_MS,
  connectionsCheckingInterval: CHECK_EVERY_MS,
  maxHeaderSize: headersMaxBytes,
} as const;

/** Ends what the options of a server do not: silent readers, too many connections, other protocols. */
export function limitServer(server: Server): void {
  server.maxConnections = limits.connections;
  server.setTimeout(SILENT_AFTER_MS);
  server.on("connect", (_request, socket: Socket) => {
    socket.end(
      "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nConnection: close\r\n\r\n",
    );
  });
}
