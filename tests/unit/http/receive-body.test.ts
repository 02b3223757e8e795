import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { receiveBody } from "#lib/http/receive-body.ts";
import { limits } from "#lib/limits.ts";

const BODY = "nom=Exemple";

test("a body that comes in two parts is read whole, and can be read again", async () => {
  const request = incoming();
  request.write(BODY.slice(0, 1));
  setImmediate(() => request.end(BODY.slice(1)));
  expect((await receiveBody(request))?.toString()).toBe(BODY);
  expect(await text(request)).toBe(BODY);
});

test("a request without a body has an empty one", async () => {
  expect(await receiveBody(incoming({}))).toHaveLength(0);
});

test("a connection that is cut in the middle of a body gives none, and no fault", async () => {
  const request = incoming();
  request.write(BODY.slice(0, 1));
  setImmediate(() => request.destroy(new Error("aborted")));
  expect(await receiveBody(request)).toBeNull();
});

test("where too much is under way the oldest that waits is cut, and the newest is read", async () => {
  const size = 64 * 1024;
  const many = Math.ceil(limits.bytesUnderWay / size) + 2;
  const begun = Array.from({ length: many }, () => {
    const request = incoming({ "content-length": String(size) });
    const received = receiveBody(request);
    request.write(Buffer.alloc(size - 1));
    return { request, received };
  });
  expect(await begun[0]?.received).toBeNull();
  const newest = begun.at(-1);
  newest?.request.end("a");
  expect(await newest?.received).toHaveLength(size);
  for (const { request } of begun) {
    // A request of Node's own is silent where nobody listens; this one is not.
    request.on("error", () => {});
    request.destroy(new Error("aborted"));
  }
  await Promise.all(begun.map(({ received }) => received));
});

function incoming(headers: object = { "content-length": String(BODY.length) }) {
  return Object.assign(new PassThrough({ highWaterMark: 1024 * 1024 }), {
    headers,
  }) as unknown as PassThrough & IncomingMessage;
}
