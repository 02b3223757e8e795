import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { writesBody } from "./written-body.ts";

/** A few hundred pages of the public, as they are sent. */
const BYTES_MAX = 16 * 1024 * 1024;

/** An answer that was good, and when it was made. */
type KeptPage = {
  body: Buffer;
  encoding: string;
  type: OutgoingHttpHeader;
  etag: string;
  at: Date;
};

/**
 * Keeps the last good answer of each cached page, and answers with it where making the page anew fails:
 * Next throws a page away before it makes the next one, and would answer 500 until the database is back
 * (tried, Next 16.4). The header says since when; nothing between keeps that answer.
 * @param now tells when a page is kept
 * @returns a function to call for each request, after all that changes its answer
 */
export function keepPages(
  now: () => Date,
): (request: IncomingMessage, response: ServerResponse) => void {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;

  const forget = (address: string) => {
    bytes -= pages.get(address)?.body.byteLength ?? 0;
    pages.delete(address);
  };
  const keep = (address: string, page: KeptPage) => {
    forget(address);
    pages.set(address, page);
    bytes += page.body.byteLength;
    for (const oldest of pages.keys()) {
      if (bytes <= BYTES_MAX) return;
      forget(oldest);
    }
  };

  return (request, response) => {
    const address = request.url ?? "";
    if (request.method !== "GET" || request.headers.rsc || address.includes("?")) return;
    writesBody(response, {
      // The address is kept at its first good answer; what is the same is not copied again.
      isWanted: () => isCached(response) && etagOf(response) !== pages.get(address)?.etag,
      onWhole: (body) =>
        keep(address, {
          body,
          encoding: String(response.getHeader("content-encoding") ?? "identity"),
          type: response.getHeader("content-type") ?? "text/html; charset=utf-8",
          etag: etagOf(response),
          at: now(),
        }),
      replaceWith: (status) => {
        const page = status >= 500 ? pages.get(address) : undefined;
        return page && answerWith(page, request, response);
      },
    });
  };
}

/** Next says so of what it keeps for everybody. */
function isCached(response: ServerResponse): boolean {
  const encoding = response.getHeader("content-encoding") ?? "identity";
  return (
    response.statusCode === 200 &&
    response.getHeader("x-nextjs-cache") !== undefined &&
    (encoding === "identity" || encoding === "gzip")
  );
}

function etagOf(response: ServerResponse): string {
  return String(response.getHeader("etag") ?? "");
}

/** The headers of a kept page; its body is left to whoever sends it. */
function answerWith(page: KeptPage, request: IncomingMessage, response: ServerResponse): Buffer {
  const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const isUnpacked = page.encoding === "gzip" && !takesGzip;
  const body = isUnpacked ? gunzipSync(page.body) : page.body;
  for (const name of ["content-encoding", "transfer-encoding", "etag"]) response.removeHeader(name);
  if (page.encoding === "gzip" && takesGzip) response.setHeader("content-encoding", "gzip");
  response.statusCode = 200;
  response.setHeader("content-type", page.type);
  response.setHeader("content-length", body.byteLength);
  response.setHeader("cache-control", "no-store");
  response.setHeader("vary", "accept-encoding");
  response.setHeader("x-page-of", page.at.toISOString());
  return body;
}
