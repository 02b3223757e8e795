import type { ServerResponse } from "node:http";

/** A database that restarts is back within seconds. */
const RETRY_AFTER_SECONDS = 10;

/** The prerendered page, whole, for each status that people read. */
export type ErrorPages = Readonly<Record<404 | 500, Buffer>>;

/**
 * Makes the answers to an unknown page and to a fault of ours complete. Next answers them with the
 * right status and an empty body that only JavaScript fills (vercel/next.js 62228, 98954), and a plain
 * post that fails with three English words: without JavaScript the reader would see a blank page. What
 * scripts ask for (data, never a page) goes out as it is.
 * @param policy content security policy of a page without a nonce
 * @param isAway the database does not answer: it is no fault of ours, and one comes back in a moment
 */
export function completeErrors(
  response: ServerResponse,
  pages: ErrorPages,
  policy: string,
  isAway: () => boolean = () => false,
): void {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let page: Buffer | undefined;
  let answered = 200;

  const replaceIfError = (status: number) => {
    if (page || response.headersSent || (status !== 404 && status !== 500)) return;
    const type = String(response.getHeader("content-type") ?? "");
    if (!type.startsWith("text/html") && !(status === 500 && isBare(type))) return;
    page = pages[status];
    answered = status;
    if (status === 500 && isAway()) {
      answered = 503;
      response.setHeader("retry-after", RETRY_AFTER_SECONDS);
    }
    response.statusCode = answered;
    response.setHeader("content-type", "text/html; charset=utf-8");
    for (const name of ["content-encoding", "transfer-encoding", "etag"])
      response.removeHeader(name);
    response.setHeader("content-length", page.byteLength);
    response.setHeader("cache-control", "no-store");
    response.setHeader("content-security-policy", policy);
  };

  // The signatures of Node have several forms; what is passed on is passed on as it came.
  type Anything = (...given: unknown[]) => never;
  const passOn = original as Record<keyof typeof original, Anything>;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    replaceIfError(status);
    return page ? original.writeHead(answered) : passOn.writeHead(status, ...rest);
  }) as typeof response.writeHead;
  response.write = ((...chunk: unknown[]) => {
    replaceIfError(response.statusCode);
    return page ? true : passOn.write(...chunk);
  }) as typeof response.write;
  response.end = ((...chunk: unknown[]) => {
    replaceIfError(response.statusCode);
    return page ? original.end(page) : passOn.end(...chunk);
  }) as typeof response.end;
}

/** How Next answers a plain post that failed. */
function isBare(type: string): boolean {
  return type === "" || type.startsWith("text/plain");
}
