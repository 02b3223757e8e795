import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { limits } from "#lib/limits.ts";

type UnderWay = { bytes: number; end: () => void };

/** The oldest first: a form takes a moment, and what takes long is of no form. */
const underWay = new Set<UnderWay>();
let bytesUnderWay = 0;

/**
 * Reads the body of a post whole, and puts it back for Next. refusePost has seen that it is small.
 * Where too much is under way, the oldest are cut: many that never end do not hold the others back.
 * @returns null where the connection was cut meanwhile, as a phone loses its network
 */
export async function receiveBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  const own: UnderWay = { bytes: 0, end: () => request.destroy(new Error("too slow")) };
  underWay.add(own);
  try {
    for (let missing = Number(request.headers["content-length"] ?? 0); missing > 0; ) {
      const chunk: Buffer | null = request.read();
      if (chunk) {
        chunks.push(chunk);
        note(own, chunk.length);
      } else await once(request, "readable");
      missing -= chunk?.length ?? 0;
    }
  } catch {
    return null;
  } finally {
    underWay.delete(own);
    bytesUnderWay -= own.bytes;
  }
  const body = Buffer.concat(chunks);
  if (body.length > 0) request.unshift(body);
  return body;
}

function note(own: UnderWay, bytes: number): void {
  own.bytes += bytes;
  bytesUnderWay += bytes;
  if (bytesUnderWay <= limits.bytesUnderWay) return;
  const [oldest] = underWay;
  if (oldest && oldest !== own) oldest.end();
}
