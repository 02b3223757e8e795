import { once } from "node:events";
import type { IncomingMessage } from "node:http";

/**
 * Reads the body of a post whole, and puts it back for Next. refusePost has seen that it is small.
 * @returns null where the connection was cut meanwhile, as a phone loses its network
 */
export async function receiveBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for (let missing = Number(request.headers["content-length"] ?? 0); missing > 0; ) {
      const chunk: Buffer | null = request.read();
      if (chunk) chunks.push(chunk);
      else await once(request, "readable");
      missing -= chunk?.length ?? 0;
    }
  } catch {
    return null;
  }
  const body = Buffer.concat(chunks);
  if (body.length > 0) request.unshift(body);
  return body;
}
