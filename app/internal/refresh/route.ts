import { revalidatePath } from "next/cache";
import { isRefreshKey } from "#lib/jobs/refresh-key.ts";

/**
 * Throws this copy's cached pages away, at the request of its own listener: revalidation needs a
 * request, and the server's start has none. Next tags a page by its folders, route groups included;
 * the root layout is the one tag that every cached page and feed carries.
 */
export function POST(request: Request): Response {
  if (!isRefreshKey(request.headers.get("x-refresh-key")))
    return new Response(null, { status: 404 });
  revalidatePath("/", "layout");
  return new Response(null, { status: 204 });
}
