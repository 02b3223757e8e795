import { PrismaAdapter } from "@auth/prisma-adapter";
import type { NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { now } from "#lib/time/clock.ts";
import { isSessionToken, sessionCookie, sessionLifetimeHours } from "./session-cookie.ts";

declare module "next-auth" {
  interface Session {
    userId: string;
  }
}

const lifetimeSeconds = sessionLifetimeHours * 60 * 60;

/**
 * How next-auth reads a session: from the database, by the cookie. It has no provider and no
 * `/api/auth` door: lib/services/accounts writes and ends the sessions.
 * @param onUnread is told why a session could not be read: next-auth answers that like none
 */
export function authOptions(onUnread: (error: unknown) => void): NextAuthOptions {
  return {
    adapter: adapter(onUnread),
    providers: [],
    secret: env().authSecret,
    // An age of the whole lifetime means that no read ever prolongs a session.
    session: { strategy: "database", maxAge: lifetimeSeconds, updateAge: lifetimeSeconds },
    cookies: { sessionToken: sessionCookie() },
    callbacks: {
      session: ({ session, user }) => ({ ...session, userId: user.id }),
    },
    logger: {
      error: (code, metadata) => log.error("nextAuth", metadata, { code }),
      // It warns that NEXTAUTH_URL is absent, which only its own pages and links would need.
      warn: () => {},
      debug: () => {},
    },
  };
}

/** Instant that no clock reaches: next-auth is told of a session that we have found valid already. */
const never = new Date("9999-12-31T00:00:00Z");

function adapter(onUnread: (error: unknown) => void): Adapter {
  const stock = PrismaAdapter(database()) as Adapter;
  return {
    ...stock,
    // next-auth compares with the system's clock, which tests do not move: ours decides here.
    getSessionAndUser: async (sessionToken) => {
      if (!isSessionToken(sessionToken)) return null;
      try {
        const found = await stock.getSessionAndUser?.(sessionToken);
        if (!found || found.session.expires <= now()) return null;
        return { ...found, session: { ...found.session, expires: never } };
      } catch (error) {
        onUnread(error);
        throw error;
      }
    },
  };
}
