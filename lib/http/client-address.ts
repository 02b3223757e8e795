import type { IncomingMessage } from "node:http";

/** Where the site reads which address asked. What a visitor sends under this name is thrown away. */
export const clientAddressHeader = "x-client-address";

/**
 * Tells Next the address of whoever asks: the other end of the connection, or, behind a proxy of ours,
 * the last one that this proxy wrote down. What stands before it in the header, anybody can invent.
 */
export function tellClientAddress(request: IncomingMessage, isBehindProxy: boolean): void {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "");
  const lastHop = forwarded.split(",").at(-1)?.trim();
  delete request.headers[clientAddressHeader];
  const address = isBehindProxy ? lastHop : request.socket.remoteAddress;
  if (address) request.headers[clientAddressHeader] = address;
}
