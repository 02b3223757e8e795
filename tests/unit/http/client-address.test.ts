import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddressOf } from "#lib/http/client-address.ts";

function asked(forwarded: string | undefined, isBehindProxy: boolean): string | null {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const request = { headers, socket: { remoteAddress: "198.51.100.1" } } as unknown;
  return clientAddressOf(request as IncomingMessage, isBehindProxy);
}

test("the address is that of the connection, whatever the visitor says", () => {
  expect(asked("192.0.2.1", false)).toBe("198.51.100.1");
});

test("behind a proxy it is the last one that the proxy wrote", () => {
  expect(asked("192.0.2.1, 203.0.113.7", true)).toBe("203.0.113.7");
  for (const nothing of [undefined, "", "192.0.2.1,"]) expect(asked(nothing, true)).toBeNull();
});
