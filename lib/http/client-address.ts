import type { IncomingMessage } from "node:http";

/**
 * The address of whoever asks: the other end of the connection, or, behind a proxy of ours, the last one
 * that this proxy wrote down. What stands before it in the header, anybody can invent.
 */
export function clientAddressOf(request: IncomingMessage, isBehindProxy: boolean): string | null {
  if (!isBehindProxy) return request.socket.remoteAddress ?? null;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "");
  return forwarded.split(",").at(-1)?.trim() || null;
}
