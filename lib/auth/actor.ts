import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { authOptions } from "./auth-options.ts";
import { findActor } from "./find-actor.ts";

/**
 * Who is signed in; null for nobody, and for somebody whose role was removed. Read once a request.
 * @throws what the database threw: whoever is signed in must not be sent to sign in for that
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const unread: unknown[] = [];
  const session = await getServerSession(authOptions((error) => unread.push(error)));
  if (unread.length > 0) throw unread[0];
  return session ? findActor(session.userId) : null;
});

/** Who is signed in; everybody else leaves for the sign-in page. Every page of the staff calls it itself. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/connexion");
}
