import { cookies } from "next/headers";
import { cache } from "react";
import { now } from "#lib/time/clock.ts";
import { findRegistrantByToken, type Registrant } from "./registrant-session.ts";
import { sessionCookie } from "./session-cookie.ts";

/** Who proved an address in this browser; null for everybody else. Read once a request. */
export const currentRegistrant = cache(async (): Promise<Registrant | null> => {
  const token = (await cookies()).get(sessionCookie("REGISTRANT_CODE").name)?.value;
  return token ? findRegistrantByToken(token, now()) : null;
});
