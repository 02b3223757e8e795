import { env } from "#lib/env.ts";

/**
 * Name and attributes of the cookie that holds the session. On https it is bound to this very host
 * and never sent in clear; on http://localhost browsers would refuse that.
 */
export function sessionCookie() {
  const secure = env().appUrl.startsWith("https:");
  return {
    name: secure ? "__Host-session" : "session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/** The address on its way to the second page: not in the URL, which is written down in logs. */
export function addressCookie() {
  return {
    name: "sign-in-address",
    options: {
      httpOnly: true,
      sameSite: "lax",
      path: "/connexion",
      secure: env().appUrl.startsWith("https:"),
      maxAge: codeLifetimeMinutes * 60,
    },
  } as const;
}

/** How long a typed code can be used. Source: brief « Staff sign in ». */
export const codeLifetimeMinutes = 10;

/** A working day: then one signs in again, whatever was done meanwhile. */
export const sessionLifetimeHours = 8;
