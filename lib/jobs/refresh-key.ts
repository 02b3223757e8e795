import { randomBytes, timingSafeEqual } from "node:crypto";

// Next bundles the start of the server and the route apart; the process is what they share.
const kept = globalThis as typeof globalThis & { refreshKey?: string };

/** The key with which this process asks itself to refresh its cached pages, drawn at start. */
export function refreshKey(): string {
  kept.refreshKey ??= randomBytes(32).toString("base64url");
  return kept.refreshKey;
}

/** Whether a request to refresh comes from this very process. */
export function isRefreshKey(claimed: string | null): boolean {
  const expected = Buffer.from(refreshKey());
  const given = Buffer.from(claimed ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
