import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { trustOwnHeaders } from "#lib/http/trusted-headers.ts";

const appUrl = "https://rendez-vous.example";

function headersFor(headers: object, isDevelopment = false, method = "GET") {
  const request = { method, headers: { ...headers }, socket: { remoteAddress: "192.0.2.7" } };
  trustOwnHeaders(request as IncomingMessage, appUrl, isDevelopment);
  return request.headers as Record<string, string | undefined>;
}

test("what a proxy or a visitor says of the address is replaced by what the settings say", () => {
  const headers = headersFor({
    host: "127.0.0.1:3000",
    forwarded: "host=ailleurs.example;proto=ftp",
    "x-forwarded-host": "ailleurs.example",
    "x-forwarded-proto": "http, https",
    "x-forwarded-port": "1",
    "x-forwarded-for": "10.0.0.1",
    "x-forwarded-server": "a",
    "x-real-ip": "10.0.0.1",
  });
  expect(headers).toEqual({
    host: "rendez-vous.example",
    "x-forwarded-host": "rendez-vous.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "443",
    "x-forwarded-for": "192.0.2.7",
  });
});

test("a post that was found to come from here has the public origin", () => {
  expect(headersFor({ origin: "http://127.0.0.1:3000" }).origin).toBe(appUrl);
  expect(headersFor({}, false, "POST").origin).toBe(appUrl);
  expect(headersFor({}).origin).toBeUndefined();
});

test("what only parts of Next say to each other never comes from outside", () => {
  const internal = {
    "x-action-forwarded": "1",
    "x-middleware-subrequest": "middleware",
    "x-matched-path": "/gestion",
    "x-invoke-path": "/gestion",
    "x-prerender-revalidate": "a",
    "x-nextjs-data": "1",
    "next-resume": "1",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/_tree",
  };
  for (const name of Object.keys(internal)) expect(headersFor(internal)[name]).toBeUndefined();
  expect(headersFor(internal, true)["x-nextjs-data"]).toBe("1");
});

describe("the state that Next’s client tells of its page", () => {
  const state =
    '["",{"children":["rendez-vous",{"children":[["slug","a","d",null],{}]}]},null,null]';

  test("passes as it was written", () => {
    const written = encodeURIComponent(state);
    expect(headersFor({ "next-router-state-tree": written })["next-router-state-tree"]).toBe(
      written,
    );
  });

  test.each([
    "abc",
    "%",
    "null",
    "[]",
    '[1,{"children":[]}]',
    '["",{"children":1}]',
    '["",[]]',
    '[["a","b"],{}]',
    `["",${'{"children":["",'.repeat(30)}{}${"]}".repeat(30)}]`,
    `["",{},"${"a".repeat(9_000)}"]`,
  ])("is dropped where it is none: %s", (other) => {
    expect(
      headersFor({ "next-router-state-tree": other })["next-router-state-tree"],
    ).toBeUndefined();
  });
});
