import { beforeEach, expect, test } from "vitest";
import { shareReads } from "#lib/db/share-reads.ts";

type Reading = { asked: string; end: (text: string) => void; fail: (error: Error) => void };

let readings: Reading[];
let read: (asked: string) => Promise<string>;

beforeEach(() => {
  readings = [];
  read = shareReads(
    (asked: string) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      readings.push({ asked, end: resolve, fail: reject });
      return promise;
    },
    (asked) => asked,
  );
});

test("who asks alone reads at once", async () => {
  const answer = read("a");
  readings[0]?.end("now");
  expect(await answer).toBe("now");
});

test("those who come while one reads share the next reading, and never the one that began before", async () => {
  const first = read("a");
  const others = [read("a"), read("a"), read("a")];
  expect(readings).toHaveLength(1);
  readings[0]?.end("before");
  expect(await first).toBe("before");
  expect(readings).toHaveLength(2);
  readings[1]?.end("after");
  expect(await Promise.all(others)).toEqual(["after", "after", "after"]);
});

test("who asks for something else does not wait", () => {
  void read("a");
  void read("b");
  expect(readings.map(({ asked }) => asked)).toEqual(["a", "b"]);
});

test("a reading that fails is tried again for those who came after it began", async () => {
  const first = read("a");
  const other = read("a");
  readings[0]?.fail(new Error("lost"));
  await expect(first).rejects.toThrow("lost");
  readings[1]?.end("found");
  expect(await other).toBe("found");
});

test("nothing is kept: once all have their answer, the next asker reads anew", async () => {
  const first = read("a");
  readings[0]?.end("before");
  await first;
  const later = read("a");
  readings[1]?.end("after");
  expect(await later).toBe("after");
});
