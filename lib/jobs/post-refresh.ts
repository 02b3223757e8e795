import { env } from "#lib/env.ts";
import { refreshKey } from "./refresh-key.ts";

/** Says why the pages are thrown away: a change, or a page that was being made when it came. */
export const refreshReasonHeader = "x-refresh-reason";

/**
 * Has this copy throw its cached pages away.
 * @throws where the server does not answer: whoever asks, asks again until it listens
 */
export async function postRefresh(reason: "changed" | "outdated"): Promise<void> {
  const { host, port } = env();
  const address = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const response = await fetch(`http://${address}:${port}/internal/refresh`, {
    method: "POST",
    headers: { "x-refresh-key": refreshKey(), [refreshReasonHeader]: reason },
  });
  if (!response.ok) throw new Error(`the refresh was answered ${response.status}`);
}
