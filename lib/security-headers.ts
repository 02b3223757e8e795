const isDevelopment = process.env.NODE_ENV === "development";

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

/** What every answer says to the browser, the content security policy apart. */
export const commonHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Never no-referrer: without JavaScript the browser would then post forms with "Origin: null".
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];
