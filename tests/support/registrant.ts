import { randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { registrantTokenHash } from "#lib/auth/registrant-session.ts";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import { env } from "#lib/env.ts";
import { database } from "./database.ts";
import { hoursFromNow } from "./staged-event.ts";

/** Opens « Mes inscriptions » of an address without the mail and its code, which have a story of their own. */
export async function proveAddress(context: BrowserContext, email: string): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  await database().registrantSession.create({
    data: { tokenHash: registrantTokenHash(token), email, expiresAt: hoursFromNow(2) },
  });
  const { name } = sessionCookie("REGISTRANT_CODE");
  await context.addCookies([{ name, value: token, url: env().appUrl, httpOnly: true }]);
}
