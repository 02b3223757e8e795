import { redirect } from "next/navigation";
import { currentActor } from "#lib/auth/actor.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import { exportRegistrations } from "#lib/services/registrations/export.ts";
import { now } from "#lib/time/clock.ts";

type Route = { params: Promise<{ id: string }> };

/** Posted and not merely read, because the history notes who took the file away. */
export async function POST(_request: Request, { params }: Route): Promise<Response> {
  const actor = await currentActor();
  if (!actor) redirect("/connexion");
  const { id } = await params;
  const file = isIdentifier(id) ? await exportRegistrations(actor, id, now()) : null;
  if (!file?.ok) return new Response(null, { status: 404 });
  return new Response(file.content, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file.fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}
