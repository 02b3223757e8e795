import type { RequestListener, Server } from "node:http";
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

/**
 * Ends what the options of a server do not: silent readers, too many connections, other protocols.
 * Connections that say nothing make room for new ones, the oldest first: who opens thousands shuts
 * nobody out.
 */
export function limitServer(server: Server): void {
  server.maxConnections = limits.connections;
  server.setTimeout(SILENT_AFTER_MS);
  const silent = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
    const [oldest] = silent;
    if (silent.size > limits.silentConnections) oldest?.destroy();
  });
  server.on("request", ({ socket }, response) => {
    silent.delete(socket);
    response.once("close", () => {
      if (!socket.destroyed) silent.add(socket);
    });
  });
  server.on("connect", (_request, socket: Socket) => {
    socket.end(
      "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nConnection: close\r\n\r\n",
    );
  });
}

/**
 * Answers the requests of one connection one after the other, and none once it is closed. Node starts
 * all that stand in one packet at once: 1,400 of them, sent and forgotten, kept the site busy for
 * seconds.
 */
export function oneAtATime(handle: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    const line = lines.get(socket) ?? [];
    lines.set(socket, line);
    const startFirst = () => socket.destroyed || line[0]?.();
    line.push(() => {
      response.once("close", () => {
        line.shift();
        startFirst();
      });
      handle(request, response);
    });
    if (line.length > limits.waitingRequests) socket.destroy();
    else if (line.length === 1) startFirst();
  };
}
