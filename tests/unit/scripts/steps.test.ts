import { afterEach, expect, test, vi } from "vitest";
import { step } from "#scripts/steps.ts";

afterEach(() => vi.restoreAllMocks());

/** What stands on the screen after a step that printed this meanwhile. */
async function screenOf(print: () => void): Promise<string> {
  let screen = "";
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      screen += text;
      return true;
    });
  await step("Applying", async () => print());
  return screen.replace(/\d+\.\d s/, "0.0 s");
}

test("a step is one line with its time", async () => {
  expect(await screenOf(() => {})).toMatch(/^ {2}Applying {3,}0\.0 s\n$/);
});

test("what is printed meanwhile stands on lines of its own", async () => {
  const lines = (await screenOf(() => process.stderr.write('{"what":"jobsPaused"}\n'))).split("\n");
  expect(lines.map((line) => line.trim())).toEqual([
    "Applying",
    '{"what":"jobsPaused"}',
    expect.stringMatching(/^Applying {3,}0\.0 s$/),
    "",
  ]);
});
