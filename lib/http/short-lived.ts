import type { ServerResponse } from "node:http";

/** Whoever keeps the answer asks each time whether it is still true: only this server knows. */
const askAgain = "public, max-age=0, must-revalidate";

/**
 * Takes from an answer the year that Next lets proxies keep a page which is the same for everybody
 * (`s-maxage=31536000`). Its ETag stays: what has not changed is not sent again.
 */
export function keepShort(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => never;
  response.writeHead = ((...given: unknown[]) => {
    const said = String(response.getHeader("cache-control") ?? "");
    if (/\bs-maxage\b|\bstale-while-revalidate\b/i.test(said))
      response.setHeader("cache-control", askAgain);
    return writeHead(...given);
  }) as typeof response.writeHead;
}
