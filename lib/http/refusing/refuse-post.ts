import type { IncomingMessage } from "node:http";
import { limits } from "#lib/limits.ts";

/** Why a post is turned away before Next sees it. */
export type RefusedPost = { status: 403 | 411 | 413; sentence: string };

/** The list of an adviser has many rows of many fields; no other form is long. */
const rosterPage = /^\/rendez-vous\/[^/?]+\/inscription-groupe(?:\?|$)/;

/**
 * Refuses what no form of this site sends: a body of unknown or too large size, or one that another
 * site posts. Null for what may pass. Next alone believes a forged X-Forwarded-Host, lets a post
 * without origin through, and answers 500 to the rest (tried, Next 16.4).
 * @param origin the site's own, as browsers write it
 */
export function refusePost(request: IncomingMessage, origin: string): RefusedPost | null {
  const { method, headers, url = "" } = request;
  if (method !== "POST") return null;
  const length = headers["content-length"];
  if (length === undefined)
    return { status: 411, sentence: "La taille de la demande doit être annoncée." };
  const bytesMax = rosterPage.test(url) ? limits.rosterBytes : limits.formBytes;
  if (!(Number(length) <= bytesMax))
    return { status: 413, sentence: "Ce formulaire est trop long." };
  const site = headers["sec-fetch-site"];
  const isFromHere = site ? site === "same-origin" : headers.origin === origin;
  return isFromHere
    ? null
    : { status: 403, sentence: "Ce formulaire doit être envoyé depuis ce site." };
}
