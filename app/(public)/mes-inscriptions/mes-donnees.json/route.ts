import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { env } from "#lib/env.ts";
import { exportOwnData } from "#lib/queries/registrations/export-own-data.ts";
import { now } from "#lib/time/clock.ts";

/** All that is kept about the address that was proved in this browser; nobody else gets a file. */
export async function GET(): Promise<Response> {
  const registrant = await currentRegistrant();
  if (!registrant) return Response.redirect(`${env().appUrl}/mes-inscriptions`, 303);
  const file = await exportOwnData(registrant, now());
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="mes-donnees.json"',
      "Cache-Control": "no-store",
    },
  });
}
