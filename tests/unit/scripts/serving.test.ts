import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findServing, markServed } from "#scripts/serving.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "serving-"));
});
afterEach(() => rm(place, { recursive: true }));

test("a build is served from its mark until that is taken away", () => {
  expect(findServing(place)).toBeNull();
  const takeAway = markServed(place);
  expect(findServing(place)).toBe(process.pid);
  takeAway();
  expect(findServing(place)).toBeNull();
});

test("a mark that was copied with the folder is another folder's", async () => {
  const [one, other] = [join(place, "one"), join(place, "other")];
  markServed(one);
  await cp(one, other, { recursive: true });
  expect(findServing(other)).toBeNull();
  expect(findServing(one)).toBe(process.pid);
});

test("a mark of an earlier version counts, one of a process that ended does not", async () => {
  const marks = join(place, "node_modules/.serving");
  await mkdir(marks, { recursive: true });
  await writeFile(join(marks, "99999999"), place);
  expect(findServing(place)).toBeNull();
  await writeFile(join(marks, String(process.pid)), "");
  expect(findServing(place)).toBe(process.pid);
});
