import { certificatePdf } from "#lib/pdf/certificate.ts";
import { readCertificate } from "#lib/queries/registrations/certificate.ts";
import { now } from "#lib/time/clock.ts";

type Route = { params: Promise<{ token: string }> };

/** The certificate of attendance, only for whoever was marked present. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const facts = await readCertificate((await params).token, now());
  if (!facts) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await certificatePdf(facts)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'inline; filename="attestation-de-presence.pdf"',
      "Cache-Control": "no-store",
    },
  });
}
