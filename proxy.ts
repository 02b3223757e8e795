import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env.ts";
import { contentSecurityPolicy } from "#lib/security-headers.ts";

/** The largest form has some twenty short fields; next.config.ts says the same to Next. */
const BODY_MAX_BYTES = 64 * 1024;

/**
 * Stands before the pages that differ at each request: refuses posts that are foreign or too large,
 * and gives each page its own nonce. The cached pages are not in `matcher`: passing here would halve
 * their speed.
 */
export function proxy(request: NextRequest): NextResponse {
  const refusal = request.method === "POST" ? refusePost(request.headers) : null;
  if (refusal) return refusal;
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function refusePost(headers: Headers): NextResponse | null {
  const length = headers.get("content-length");
  if (length === null) return answer(411, "La taille de la demande doit être annoncée.");
  if (!(Number(length) <= BODY_MAX_BYTES)) return answer(413, "Ce formulaire est trop long.");
  if (!isFromHere(headers)) return answer(403, "Ce formulaire doit être envoyé depuis ce site.");
  return null;
}

/** Next alone believes a forged X-Forwarded-Host and answers 500 to the rest (tried, Next 16.4). */
function isFromHere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  return site ? site === "same-origin" : headers.get("origin") === env().appUrl;
}

function answer(status: number, sentence: string): NextResponse {
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return new NextResponse(sentence, { status, headers });
}

// Next reads this without running it, so it is written out; next.config.ts names the same sections.
export const config = {
  matcher: [
    "/connexion/:path*",
    "/gestion/:path*",
    "/inscriptions/:path*",
    "/mes-inscriptions/:path*",
    "/retrouver",
    "/rendez-vous/:slug/inscription",
  ],
};
