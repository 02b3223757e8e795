import { readAgendaFeed } from "#lib/queries/agenda/agenda-feed.ts";
import { now } from "#lib/time/clock.ts";

export const dynamic = "force-dynamic";

/** Open data: anybody may read it, from any site. */
export async function GET(): Promise<Response> {
  const feed = await readAgendaFeed(now());
  return Response.json(feed, {
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=30" },
  });
}
