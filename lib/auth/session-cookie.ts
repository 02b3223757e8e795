import { env } from "#lib/env.ts";
import type { CodeKind } from "./sign-in-code.ts";

/**
 * Name and attributes of the cookie that holds a session: of the staff, or of « Mes inscriptions ».
 * On https it is bound to this very host and never sent in clear; on http://localhost browsers would
 * refuse that.
 */
export function sessionCookie(kind: CodeKind = "SIGN_IN_CODE") {
  const secure = env().appUrl.startsWith("https:");
  const name = kind === "SIGN_IN_CODE" ? "session" : "registrant";
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/**
 * What a browser holds while its code is on its way: the id of its request, in which its tries are
 * counted. The address stands in the database: neither in the URL nor here.
 */
export function codeRequestCookie(kind: CodeKind) {
  const isStaff = kind === "SIGN_IN_CODE";
  return {
    name: isStaff ? "sign-in-request" : "registrant-request",
    options: {
      httpOnly: true,
      sameSite: "lax",
      path: isStaff ? "/connexion" : "/mes-inscriptions",
      secure: env().appUrl.startsWith("https:"),
    },
  } as const;
}

/** Whether a text can be the token of a session at all: a cookie may hold anything. */
export function isSessionToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** A working day: then one signs in again, whatever was done meanwhile. */
export const sessionLifetimeHours = 8;

/** « Mes inscriptions » is opened for one errand, often on somebody else's device. */
export const registrantSessionLifetimeHours = 2;
