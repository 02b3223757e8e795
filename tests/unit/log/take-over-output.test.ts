import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { plantedIn } from "#tests/support/planted.ts";

const { stdout, stderr, status } = spawnSync(process.execPath, ["tests/support/noisy-process.ts"], {
  encoding: "utf8",
});
const lines = `${stdout}${stderr}`.split("\n").filter(Boolean);
type Line = { time: string; level: string; what: string; error?: { name: string; code?: string } };

test("every line is JSON, with its time, its level and what happened", () => {
  const parsed = lines.map((line) => JSON.parse(line) as Line);
  for (const line of parsed) {
    expect(line).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: expect.stringMatching(/^(info|warn|error)$/),
      what: expect.stringMatching(/^\w+$/),
    });
  }
  expect(new Set(parsed.map(({ what }) => what))).toEqual(
    new Set([
      "told",
      "console",
      "output",
      "nodeWarning",
      "unhandledRejection",
      "uncaughtException",
    ]),
  );
});

test("nothing of anybody stands in it", () => {
  expect(plantedIn(`${stdout}${stderr}`)).toEqual([]);
});

test("errors are told by their kind, their code and their place", () => {
  const find = (what: string) =>
    lines.map((line) => JSON.parse(line) as Line).filter((line) => line.what === what);
  expect(find("unhandledRejection")[0]?.error).toMatchObject({ name: "Error", code: "23505" });
  expect(find("uncaughtException")[0]?.error).toMatchObject({
    name: "RangeError",
    at: expect.arrayContaining([expect.stringContaining("noisy-process.ts")]),
  });
});

test("an error that nobody catches ends the process", () => {
  expect(status).toBe(1);
});
