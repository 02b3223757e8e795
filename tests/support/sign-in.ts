import { randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import type { UserRole } from "#lib/domain/types.ts";
import { env } from "#lib/env.ts";
import { towns } from "#territory/sample/cast.ts";
import { database } from "./database.ts";
import { hoursFromNow, newReference } from "./staged-event.ts";

type Staff = { role: UserRole; email: string };

/** Somebody of the staff of whom no other story knows; an organiser is that of the staged events. */
export async function appoint(role: UserRole, eventIds: string[] = []): Promise<Staff> {
  const email = `${role.toLowerCase()}.${newReference()}@equipe.example`;
  const epciSiren = role === "ORGANISER" ? towns.thiers.epciSiren : null;
  const assignments = { create: eventIds.map((eventId) => ({ eventId })) };
  await database().user.create({ data: { email, role, epciSiren, assignments } });
  return { role, email };
}

/** Signs somebody in without the mail and its code, which have a story of their own. */
export async function signInAs(context: BrowserContext, { email }: Staff): Promise<void> {
  const sessionToken = randomBytes(32).toString("base64url");
  await database().session.create({
    data: { sessionToken, expires: hoursFromNow(8), user: { connect: { email } } },
  });
  const { name } = sessionCookie();
  await context.addCookies([{ name, value: sessionToken, url: env().appUrl, httpOnly: true }]);
}
