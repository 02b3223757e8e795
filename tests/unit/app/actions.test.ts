import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { actionsKey } from "#scripts/build.ts";

const sources = globSync("{app,components,lib}/**/*.{ts,tsx}").map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));
const directive = /^[ \t]*["']use server["'];?$/gm;
const acting = sources.filter(({ text }) => text.match(directive));

/** Next seals what an action closes over, and sends it with the page: the key would be a secret. */
describe("no action closes over a value", () => {
  test("because each stands by itself in its file", () => {
    expect(acting.length).toBeGreaterThan(10);
    for (const { file, text } of acting) {
      expect(text.match(directive), file).toHaveLength(1);
      expect(text.startsWith('"use server";\n'), file).toBe(true);
      expect(text.match(/^export (?!async function |type )/gm), file).toBeNull();
    }
  });

  test("and none is given an argument by the page that shows its form", () => {
    const bound = sources.filter(({ text }) => /\b\w*[aA]ction\w*\.bind\(/.test(text));
    expect(bound.map(({ file }) => file)).toEqual([]);
  });
});

test("so the key for them is no secret: every build has the same, and names its actions alike", () => {
  expect(Buffer.from(actionsKey, "base64")).toHaveLength(32);
  expect(actionsKey).toBe("bm8gYWN0aW9uIGNsb3NlcyBvdmVyIGFueSB2YWx1ZS4=");
  expect(readFileSync("scripts/build.ts", "utf8")).toContain(
    "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey",
  );
});
