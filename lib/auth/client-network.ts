import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { env } from "#lib/env.ts";
import { currentRequest } from "#lib/request-context.ts";

/** The network that this request comes from, as a key that leads back to nobody; null where it is not known. */
export function clientNetwork(): string | null {
  const network = networkOf(currentRequest()?.clientAddress ?? "");
  return network && networkKey(network);
}

/** What the database keeps of a network: without the server's secret nobody finds the address again. */
export function networkKey(network: string): string {
  const digest = createHmac("sha256", env().authSecret).update(`network:${network}`).digest();
  return digest.subarray(0, 16).toString("base64url");
}

/** Addresses of a house, of a provider's inside or of this machine: behind them stands a proxy, not a visitor. */
const inside =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/**
 * The part of an address that one subscriber has: an IPv4 address, the first 64 bits of an IPv6 one.
 * Null for what is no public address: all visitors behind a proxy would share it.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIP(plain) === 4) return inside.test(plain) ? null : plain;
  if (isIP(plain) !== 6) return null;
  const groups = firstGroups(plain.toLowerCase());
  const first = Number.parseInt(groups[0] ?? "0", 16);
  // 2000::/3 is all that is public.
  return first >> 13 === 1 ? `${groups.join(":")}::/64` : null;
}

/** The four first groups of eight, written without leading zeros. */
function firstGroups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array<string>(missing).fill("0"), ...after];
  return all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
