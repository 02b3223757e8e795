import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddressHeader, tellClientAddress } from "#lib/http/client-address.ts";

function told(headers: Record<string, string>, isBehindProxy: boolean): unknown {
  const request = { headers, socket: { remoteAddress: "198.51.100.1" } } as unknown;
  tellClientAddress(request as IncomingMessage, isBehindProxy);
  return headers[clientAddressHeader];
}

test("the address is that of the connection, whatever the visitor says", () => {
  const forged = { [clientAddressHeader]: "192.0.2.1", "x-forwarded-for": "192.0.2.1" };
  expect(told({ ...forged }, false)).toBe("198.51.100.1");
});

test("behind a proxy it is the last one that the proxy wrote", () => {
  expect(told({ "x-forwarded-for": "192.0.2.1, 203.0.113.7" }, true)).toBe("203.0.113.7");
  expect(told({ [clientAddressHeader]: "192.0.2.1" }, true)).toBeUndefined();
});
