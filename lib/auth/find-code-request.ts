import { z } from "zod";
import { database } from "#lib/db/client.ts";
import type { CodeKind } from "./sign-in-code.ts";

/** What the page of the code says of the request that this browser made. */
export type OpenCodeRequest = {
  address: string;
  /** A code that was mailed before still counts, and no other was sent. */
  isJoined: boolean;
  /** For how long in all the code counts. */
  lifetimeMinutes: number;
  digits: number;
  /** So many ask that only known addresses get a mail. */
  onlyKnown: boolean;
};

/** The request of a browser, by what its cookie holds; null where there is none, or it is over. */
export async function findCodeRequest(
  kind: CodeKind,
  cookie: string | undefined,
  now: Date,
): Promise<OpenCodeRequest | null> {
  const id = z.uuid().safeParse(cookie).data;
  if (!id) return null;
  const where = { id, kind, expiresAt: { gt: now } };
  const request = await database().codeRequest.findFirst({ where });
  if (!request) return null;
  const { address, seed, isMailed, digits, onlyKnown } = request;
  const mailed = await database().codeRequest.findFirst({ where: { seed, isMailed: true } });
  const lifetime = +request.expiresAt - +(mailed ?? request).createdAt;
  return {
    address,
    isJoined: !isMailed,
    lifetimeMinutes: Math.round(lifetime / 60_000),
    digits,
    onlyKnown,
  };
}
