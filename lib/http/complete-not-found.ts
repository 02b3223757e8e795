import type { ServerResponse } from "node:http";

/**
 * Makes the answer to an unknown page complete. Next answers `notFound()` with the right status and
 * an empty body that only JavaScript fills (vercel/next.js 62228, 98954): without it the reader would
 * see a blank page. Here the body of every HTML 404 becomes the prerendered page, whole.
 * @param page the prerendered HTML of app/not-found
 * @param policy content security policy of a page without a nonce
 */
export function completeNotFound(response: ServerResponse, page: Buffer, policy: string): void {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let isReplaced = false;

  const replaceIfNotFound = (status: number) => {
    const type = String(response.getHeader("content-type") ?? "");
    if (isReplaced || response.headersSent || status !== 404 || !type.startsWith("text/html"))
      return;
    isReplaced = true;
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
    replaceIfNotFound(status);
    return isReplaced ? original.writeHead(status) : passOn.writeHead(status, ...rest);
  }) as typeof response.writeHead;
  response.write = ((...chunk: unknown[]) => {
    replaceIfNotFound(response.statusCode);
    return isReplaced ? true : passOn.write(...chunk);
  }) as typeof response.write;
  response.end = ((...chunk: unknown[]) => {
    replaceIfNotFound(response.statusCode);
    return isReplaced ? original.end(page) : passOn.end(...chunk);
  }) as typeof response.end;
}
