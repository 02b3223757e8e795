import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { receiveBody } from "#lib/http/receive-body.ts";

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

function incoming(headers: object = { "content-length": String(BODY.length) }) {
  return Object.assign(new PassThrough(), { headers }) as unknown as PassThrough & IncomingMessage;
}
