import type { ServerResponse } from "node:http";

type Watcher = {
  /** Asked when the headers are known: is this body to be collected? */
  isWanted: () => boolean;
  onWhole: (body: Buffer) => void;
  /** Another body, with its headers set, for an answer of this status; nothing lets it pass. */
  replaceWith: (status: number) => Buffer | undefined;
};

/** Watches what is written to an answer, and may put another one in its place before it begins. */
export function writesBody(response: ServerResponse, watcher: Watcher): void {
  type Anything = (...given: unknown[]) => never;
  const original = {
    writeHead: response.writeHead.bind(response) as unknown as Anything,
    write: response.write.bind(response) as unknown as Anything,
    end: response.end.bind(response) as unknown as Anything,
  };
  let replacement: Buffer | undefined;
  let chunks: Buffer[] | undefined;
  let hasBegun = false;

  const begin = (status: number) => {
    if (hasBegun || response.headersSent) return;
    hasBegun = true;
    response.statusCode = status;
    replacement = watcher.replaceWith(status);
    if (!replacement && watcher.isWanted()) chunks = [];
  };
  const collect = (chunk: unknown) => {
    if (chunks && (typeof chunk === "string" || chunk instanceof Uint8Array))
      chunks.push(Buffer.from(chunk as string));
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((one) => typeof one === "object");
    if (!hasBegun && headers && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers as Record<string, string>))
        response.setHeader(name, value);
    }
    begin(status);
    return replacement ? original.writeHead(200) : original.writeHead(status, ...rest);
  }) as typeof response.writeHead;
  response.write = ((...given: unknown[]) => {
    begin(response.statusCode);
    if (replacement) return true;
    collect(given[0]);
    return original.write(...given);
  }) as typeof response.write;
  response.end = ((...given: unknown[]) => {
    begin(response.statusCode);
    if (replacement) return original.end(replacement);
    collect(given[0]);
    if (chunks) watcher.onWhole(Buffer.concat(chunks));
    return original.end(...given);
  }) as typeof response.end;
}
