import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, "utf8"));
const styles = read("app/styles/**/*.css")
  .join("\n")
  .replace(/\/\*[\s\S]*?\*\//g, "");
const markup = read("{app,components,lib}/**/*.{ts,tsx}").join("\n");

const ruled = new Set(
  [...styles.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = ""]) => name),
);
/** « badge--${tone} » may be any class that begins so. */
const begun = [...markup.matchAll(/([a-z][\w-]*(?:--|__|-))\$\{/g)].map(([, start = ""]) => start);
const written = new Set(markup.match(/[a-z][\w-]*/g));
/** A list with a class has no marks (`ul[class]`): its name needs no rule of its own. */
const lists = new Set(
  [...markup.matchAll(/<[uo]l\s+className="([\w-]+)"/g)].map(([, name]) => name),
);
const named = [...markup.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)]
  .flatMap(([, plain, template]) => (plain ?? template ?? "").split(/\s+/))
  .filter((name) => /^[a-z][\w-]*$/.test(name));

test("no class of the styles is without markup", () => {
  const isUsed = (name: string) =>
    written.has(name) || begun.some((start) => name.startsWith(start));
  expect([...ruled].filter((name) => !isUsed(name))).toEqual([]);
});

test("no class of the markup is without a style", () => {
  expect([...new Set(named)].filter((name) => !ruled.has(name) && !lists.has(name))).toEqual([]);
});

test("no token is set and never read, nor read and never set", () => {
  const set = new Set([...styles.matchAll(/[{;\s](--[\w-]+)\s*:/g)].map(([, name = ""]) => name));
  const used = new Set(
    [...`${styles}\n${markup}`.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name),
  );
  expect([...set].filter((name) => !used.has(name))).toEqual([]);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});
