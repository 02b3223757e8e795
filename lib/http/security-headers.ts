import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isCachedPage } from "./cached-pages.ts";

const isDevelopment = process.env.NODE_ENV === "development";

/** A message as its reader sees it, shown to the staff in a frame. */
const emailPreview = /^\/gestion\/courriels\/apercu\/[^/?]+$/;

/** What every answer says to the browser, the content security policy apart. */
const commonHeaders = {
  "X-Content-Type-Options": "nosniff",
  // Never no-referrer: without JavaScript the browser would then post forms with "Origin: null".
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** A browser that has once come by https comes back by nothing else, for a year. */
const httpsOnly = "max-age=31536000";

/**
 * Says what the answer allows the browser to do. Whatever is not known to be the same for everybody
 * gets a nonce of its own, which Next reads from the request's header and puts on its own scripts.
 * @param appUrl the public address
 */
export function secureHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  appUrl: string,
): void {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  if (appUrl.startsWith("https:")) response.setHeader("Strict-Transport-Security", httpsOnly);
  const address = request.url ?? "";
  const isPreview = emailPreview.test(address);
  const nonce = isCachedPage(address) || isPreview ? undefined : randomUUID();
  const policy = isPreview ? emailPreviewPolicy : contentSecurityPolicy(nonce);
  response.setHeader("Content-Security-Policy", policy);
  if (nonce) request.headers["content-security-policy"] = policy;
  else delete request.headers["content-security-policy"];
}

/** Nothing runs, nothing is loaded, nothing is sent: a message has its styles in its own markup. */
const emailPreviewPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox",
].join("; ");

/** The content security policy of a page that runs nothing: no script knows its nonce. */
export const policyWithoutScripts = contentSecurityPolicy(randomUUID());

/**
 * The content security policy of a page.
 * @param nonce marks the page's own scripts. A cached page has none, because it is the same for
 *   everybody: there Next's inline data scripts need 'unsafe-inline', or nothing becomes alive.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const scripts = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'unsafe-inline'";
  // The development server evaluates code and injects styles.
  const scriptsOfDevelopment = isDevelopment ? " 'unsafe-eval'" : "";
  const stylesOfDevelopment = isDevelopment ? " 'unsafe-inline'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${scriptsOfDevelopment}`,
    `style-src 'self'${stylesOfDevelopment}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
