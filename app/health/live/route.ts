export const dynamic = "force-dynamic";

/** The process answers; says nothing of the database, or a fault there would restart every copy. */
export function GET() {
  return Response.json({ status: "live" });
}
