import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostTargets, readPostTargets } from "#lib/http/post-targets.ts";

const routes = {
  "/(public)/retrouver/page": "/retrouver",
  "/(public)/inscriptions/[token]/page": "/inscriptions/[token]",
  "/gestion/rendez-vous/[id]/inscriptions.csv/route": "/gestion/rendez-vous/[id]/inscriptions.csv",
};
const node = {
  ask: { workers: { "app/(public)/retrouver/page": {} } },
  cancel: {
    workers: { "app/(public)/inscriptions/[token]/page": {}, "app/(public)/retrouver/page": {} },
  },
};

let folder: string;
let targets: PostTargets;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "build-"));
  mkdirSync(join(folder, "server"));
  writeFileSync(join(folder, "app-path-routes-manifest.json"), JSON.stringify(routes));
  const file = join(folder, "server/server-reference-manifest.json");
  writeFileSync(file, JSON.stringify({ node, edge: {} }));
  targets = readPostTargets(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["/retrouver", "ask"],
  ["/retrouver", "cancel"],
  ["/inscriptions/abc%C2%BB", "cancel"],
])("%s has the action « %s »", (path, action) => {
  expect(targets.hasAction(path, action)).toBe(true);
});

test.each([
  ["/inscriptions/abc", "ask"],
  ["/retrouver", "constructor"],
  ["/retrouver", ""],
  ["/retrouver/", "ask"],
  ["/retrouver.txt", "ask"],
  ["/inscriptions/a/b", "cancel"],
  ["/gestion/rendez-vous/1/inscriptions.csv", "cancel"],
  ["/icons/favicon.svg", "ask"],
])("%s has no action « %s »", (path, action) => {
  expect(targets.hasAction(path, action)).toBe(false);
});

test("a post without an action means something where no page is", () => {
  expect(targets.isRoute("/gestion/rendez-vous/1/inscriptions.csv")).toBe(true);
  expect(targets.isRoute("/gestion/rendez-vous/1/inscriptions-csv")).toBe(false);
  expect(targets.isRoute("/retrouver")).toBe(false);
});
