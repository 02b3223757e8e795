import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** They say how many rows a page or a chunk has; the lists that take them are looked at. */
const sayHowMany = ["lib/db/read-all.ts", "lib/queries/desk/page-of-list.ts"];

const files = globSync("{app,components,lib,prisma/seed}/**/*.{ts,tsx}").filter(
  (file) => !/generated|lib.http/.test(file) && !sayHowMany.includes(file),
);

/** The object or template that holds the character at `index`: what is between its own brackets. */
function around(text: string, index: number): string {
  const edge = (step: 1 | -1, opening: string, closing: string) => {
    let depth = 0;
    let at = index;
    for (; at >= 0 && at < text.length; at += step) {
      if (text[at] === opening) depth += 1;
      if (text[at] === closing && depth-- === 0) break;
    }
    return at;
  };
  return text.slice(edge(-1, "}", "{"), edge(1, "{", "}") + 1);
}

/** The nested objects left out: an order inside `select` is not the list's own. */
function ownKeys(text: string): string {
  let depth = 0;
  let keys = "";
  for (const letter of text) {
    if (letter === "}") depth -= 1;
    if (depth <= 1) keys += letter;
    if (letter === "{") depth += 1;
  }
  return keys;
}

const cuts = files.flatMap((file) => {
  const text = readFileSync(file, "utf8");
  const taken = [...text.matchAll(/\btake: (?!1\b)|\.\.\.rowsOf\(|\.\.\.chunk\b/g)].map(
    ({ index }) => ({
      where: `${file}:${text.slice(0, index).split("\n").length}`,
      isOrdered: /\borderBy\b/.test(ownKeys(around(text, index))),
    }),
  );
  const limited = [...text.matchAll(/`[^`]*\bLIMIT (?!1\b)[^`]*/g)].map(({ 0: sql, index }) => ({
    where: `${file}:${text.slice(0, index).split("\n").length}`,
    isOrdered: /ORDER BY/.test(sql) || /\bDELETE FROM verification_token\b/.test(sql),
  }));
  return [...taken, ...limited];
});

test("the cut lists are found", () => {
  expect(cuts.length).toBeGreaterThan(50);
});

test("a list that is cut has an order: what is left out is not left to chance", () => {
  expect(cuts.filter(({ isOrdered }) => !isOrdered).map(({ where }) => where)).toEqual([]);
});
