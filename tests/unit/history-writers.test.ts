import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = globSync("{app,components,lib,scripts}/**/*.{ts,tsx}").filter(
  (file) => !file.includes("/generated/"),
);
const sources = files.map((file) => ({ file, text: readFileSync(file, "utf8") }));
const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

/** The names of the union, as its file lists them. */
const actions = Array.from(
  /type ChangesOf = \{\n(.*?)\n\};/s
    .exec(readFileSync("lib/domain/history.ts", "utf8"))?.[1]
    ?.matchAll(/^ {2}(\w+): /gm) ?? [],
  ([, name = ""]) => name,
);

test("the history has one writer, beside two statements that write all of an act at once", () => {
  const throughClient = /\bhistoryEntry\s*\.(create|update|upsert)|\bhistory: \{\s*create/;
  expect(filesWith(throughClient)).toEqual(["lib/services/history/note.ts"]);
  expect(filesWith(/INTO history_entry/).sort()).toEqual([
    "lib/services/accounts/verify-code.ts",
    "lib/services/places/write-booking.ts",
  ]);
});

test.each(["lib/services/accounts/verify-code.ts", "lib/services/places/write-booking.ts"])(
  "%s writes an action of the union",
  (file) => {
    const statement = /INTO history_entry[\s\S]*?SELECT(.*\n?.*)/.exec(readFileSync(file, "utf8"));
    const [, action] = /'(?:SYSTEM|REGISTRANT)', (?:app_user\.id, )?'(\w+)'/.exec(
      statement?.[1] ?? "",
    ) ?? [null, null];
    expect(actions).toContain(action);
  },
);

test("an action that nobody writes is no action", () => {
  const services = sources.filter(({ file }) => file.startsWith("lib/services/"));
  const isWritten = (action: string) =>
    services.some(({ text }) => text.includes(`"${action}"`) || text.includes(`'${action}'`));
  expect(actions.length).toBeGreaterThan(40);
  expect(actions.filter((action) => !isWritten(action))).toEqual([]);
});
