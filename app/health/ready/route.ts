import { isReady } from "#lib/db/readiness.ts";

export const dynamic = "force-dynamic";

/** This copy can serve: the database is reached and up to date. No details, the page is public. */
export async function GET() {
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ready" : "not ready" },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
