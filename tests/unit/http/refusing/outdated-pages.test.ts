import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { beforeEach, expect, test } from "vitest";
import { findOutdatedPages } from "#lib/http/refusing/outdated-pages.ts";

let thrownAway: number;
let pages: ReturnType<typeof findOutdatedPages>;

beforeEach(() => {
  thrownAway = 0;
  pages = findOutdatedPages(() => {
    thrownAway += 1;
  });
});

test("a page that was being made when something changed is thrown away once it is answered", () => {
  const page = answer("MISS");
  pages.watch(page);
  pages.changed();
  expect(thrownAway).toBe(0);
  page.emit("close");
  expect(thrownAway).toBe(1);
});

test("a page that was made before the change, or after it, stays", () => {
  const before = answer("MISS");
  pages.watch(before);
  before.emit("close");
  pages.changed();
  const after = answer("MISS");
  pages.watch(after);
  after.emit("close");
  expect(thrownAway).toBe(0);
});

test.each(["HIT", undefined])(
  "an answer that was not made then (%s) throws nothing away",
  (state) => {
    const page = answer(state);
    pages.watch(page);
    pages.changed();
    page.emit("close");
    expect(thrownAway).toBe(0);
  },
);

function answer(cacheState: string | undefined): ServerResponse {
  return Object.assign(new EventEmitter(), {
    getHeader: (name: string) => (name === "x-nextjs-cache" ? cacheState : undefined),
  }) as unknown as ServerResponse;
}
