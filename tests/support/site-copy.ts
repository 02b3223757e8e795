import { findFreePort } from "#lib/free-port.ts";
import { serve } from "#scripts/serve.ts";

export type SiteCopy = { port: number; stop: () => Promise<void> };

/**
 * One more copy of the built site on the same data, known to people under this address; its jobs are
 * left to the first one.
 */
export async function startSiteCopy(appUrl: string): Promise<SiteCopy> {
  const port = await findFreePort();
  const settings = { APP_URL: appUrl, WORKER: "separate" };
  // A copy that ends too soon answers nobody, and its test says so.
  const { stop } = await serve("start", { port, host: "127.0.0.1", settings }, () => {});
  return { port, stop };
}
