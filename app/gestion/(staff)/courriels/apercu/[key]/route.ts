import { requireActor } from "#lib/auth/actor.ts";
import { can } from "#lib/domain/people/permissions.ts";
import { sampleEmails } from "#lib/email/facts/sample-emails.ts";
import { currentSender } from "#lib/email/sender.ts";

type Route = { params: Promise<{ key: string }> };

/** A message as its reader sees it, for the frame of the preview; lib/http gives it a policy of its own. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor();
  const { key } = await params;
  const sample = can(actor, "viewEmails")
    ? sampleEmails(currentSender()).find((one) => one.key === key)
    : undefined;
  // Of this type, it is answered with the whole page that says so: see lib/http/complete-errors.
  if (!sample) return new Response(null, { status: 404, headers: { "Content-Type": "text/html" } });
  return new Response(sample.email.html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
