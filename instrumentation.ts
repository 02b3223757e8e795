import type { Instrumentation } from "next";

/** Next calls this once, when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("#lib/jobs/start.ts");
  await startServer();
}

/** Next calls this for every error of a page, an action or a route. The route is told, never the address. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/log.ts");
  const { routePath, routeType } = context;
  log.error("requestFailed", error, { method: request.method, route: routePath, kind: routeType });
};
