import { isReady, listWarnings } from "#lib/db/readiness.ts";
import { now } from "#lib/time/clock.ts";

export const dynamic = "force-dynamic";

/**
 * This copy can serve: the database is reached and up to date. What is late is told as warnings: a
 * copy taken away for a worker that is dead would help nobody. No details, the page is public.
 */
export async function GET() {
  const ready = await isReady();
  const warnings = ready ? await listWarnings(now()) : [];
  return Response.json(
    { status: ready ? "ready" : "not ready", warnings },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
