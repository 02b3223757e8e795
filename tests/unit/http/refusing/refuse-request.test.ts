import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { ownHosts } from "#lib/http/refusing/own-hosts.ts";
import { isOwnRefresh, refuseRequest } from "#lib/http/refusing/refuse-request.ts";
import { refreshKey } from "#lib/jobs/refresh-key.ts";

const appUrl = "https://rendez-vous.example";
const hosts = ownHosts({ appUrl, host: "0.0.0.0", port: 3000 });
const host = "rendez-vous.example";

type Asked = { method?: string; url?: string; headers?: object };

const refusalOf = (asked: Asked) => refuseRequest(requestOf(asked), hosts, appUrl)?.status ?? null;

function requestOf({ method = "GET", url = "/", headers = {} }: Asked): IncomingMessage {
  const asked = { method, url, headers: { host, ...headers }, headersDistinct: { host: [host] } };
  return asked as Partial<IncomingMessage> as IncomingMessage;
}

describe("the method", () => {
  test.each(["GET", "HEAD", "POST"])("%s passes", (method) => {
    expect(refusalOf({ method })).toBeNull();
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", ""])(
    "%s is not allowed",
    (method) => {
      expect(refusalOf({ method })).toBe(405);
    },
  );
});

test.each(["*", "", "http://ailleurs.example/", "ailleurs.example:443"])(
  "an address that is no path (%s) is refused",
  (url) => {
    expect(refusalOf({ url })).toBe(400);
  },
);

describe("a body where none is meant", () => {
  test.each(["GET", "HEAD"])("is refused in a %s, of known length or not", (method) => {
    expect(refusalOf({ method, headers: { "content-length": "1" } })).toBe(400);
    expect(refusalOf({ method, headers: { "content-length": "314572800" } })).toBe(400);
    expect(refusalOf({ method, headers: { "transfer-encoding": "chunked" } })).toBe(400);
    expect(refusalOf({ method, headers: { "content-length": "0" } })).toBeNull();
  });
});

describe("the host", () => {
  test.each([
    "rendez-vous.example",
    "RENDEZ-VOUS.example",
    "rendez-vous.example:443",
    "127.0.0.1:3000",
  ])("%s is ours", (name) => {
    expect(refusalOf({ headers: { host: name } })).toBeNull();
  });

  test.each(["ailleurs.example", "localhost:3000", "rendez-vous.example:80", "", undefined])(
    "%s is not",
    (name) => {
      expect(refusalOf({ headers: { host: name } })).toBe(421);
    },
  );

  test("of a health check may be the address of the machine", () => {
    for (const url of ["/health/live", "/health/ready"])
      expect(refusalOf({ url, headers: { host: "10.0.0.7:3000" } })).toBeNull();
    expect(refusalOf({ url: "/health/live?a", headers: { host: "10.0.0.7" } })).toBe(421);
  });

  test("of a site on this very machine is any name of it", () => {
    const local = ownHosts({ appUrl: "http://localhost:3000", host: "127.0.0.1", port: 3000 });
    const isOwn = (name: string) => local.has(name);
    expect(["localhost:3000", "127.0.0.1:3000", "[::1]:3000"].every(isOwn)).toBe(true);
    expect(["localhost", "localhost:3001", "ailleurs.example:3000"].some(isOwn)).toBe(false);
  });
});

describe("the refresh of the cached pages", () => {
  const refresh = (headers: object, method = "POST") =>
    requestOf({ method, url: "/internal/refresh", headers });

  test("passes with the key of this process alone", () => {
    const own = refresh({ "x-refresh-key": refreshKey(), "content-length": "0" });
    expect(isOwnRefresh(own)).toBe(true);
    expect(refuseRequest(own, hosts, appUrl)).toBeNull();
  });

  test.each<[string, IncomingMessage]>([
    ["without a key", refresh({ "content-length": "0" })],
    ["with a wrong key", refresh({ "x-refresh-key": refreshKey().replace(/^./, "!") })],
    ["with a short key", refresh({ "x-refresh-key": "a" })],
    ["with a body", refresh({ "x-refresh-key": refreshKey(), "content-length": "1" })],
    ["when it is read", refresh({ "x-refresh-key": refreshKey() }, "GET")],
  ])("is unknown, and throws nothing away, %s", (_how, request) => {
    expect(isOwnRefresh(request)).toBe(false);
    const status = refuseRequest(request, hosts, appUrl)?.status;
    expect(status === 404 || status === 400).toBe(true);
  });

  test.each(["/internal", "/internal/refresh?a=1", "//internal/refresh", "/Internal/refresh"])(
    "is unknown as %s",
    (url) => {
      expect(refusalOf({ url })).toBe(404);
    },
  );
});
