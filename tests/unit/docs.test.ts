import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const documents = ["README.md", ...globSync("docs/**/*.md")];
const folders = "app,components,docs,lib,prisma,public,scripts,tests";
const paths = [...globSync("*"), ...globSync(`{${folders}}/**`)];
const sources = globSync(`{${folders}}/**/*.{ts,tsx,prisma,css}`);
const read = (file: string) => readFileSync(file, "utf8");

/** What the pattern's first group finds in these files, as `[file, what]`. */
function found(files: readonly string[], pattern: RegExp): [file: string, what: string][] {
  return files.flatMap((file) =>
    Array.from(read(file).matchAll(pattern), ([, what = ""]): [string, string] => [file, what]),
  );
}

/** A name of a file or a folder: it begins with a folder of ours, or ends like a source. */
const pathLike = new RegExp(
  `^(?!@)(?:…/)?(?:(?:${folders.replaceAll(",", "|")}|unit|integration|e2e)/[^ ]*|[^ /][^ ]*\\.(?:tsx?|mjs|css|md))$`,
);

/**
 * Whether some path of the house ends with this name. A star, and a word in capitals that stands for
 * any name (`lib/services/NOUN/VERB.ts`), match one part of it.
 */
function isThere(name: string): boolean {
  const parts = name
    .replace(/^…\//, "")
    .replace(/\/$/, "")
    .replace(/[.()[\]]/g, "\\$&")
    .replace(/\*|\b[A-Z]{2,}\b/g, "[^/]+");
  const ending = new RegExp(`(?:^|/)${parts}$`);
  return paths.some((path) => ending.test(path));
}

test("each file and folder that a document names is there", () => {
  const spans = found(documents, /`([^`\n]+)`/g).filter(([, name]) => pathLike.test(name));
  expect(spans.length).toBeGreaterThan(300);
  expect(spans.filter(([, name]) => !isThere(name))).toEqual([]);
});

test("each command that a document names is one of package.json", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const commands = found(documents, /\bnpm (?:run )?(start|test|(?<=run )[a-z]+)\b/g);
  expect(commands.length).toBeGreaterThan(30);
  expect(commands.filter(([, command]) => !(command in scripts))).toEqual([]);
});

test("each test that a document says to run is there", () => {
  const runs = found(documents, /npx (?:vitest run|playwright test) ([^`\n]+)/g).flatMap(
    ([document, words]) => words.split(" ").map((word) => [document, word] as const),
  );
  const tests = paths.filter((path) => /\.(?:test|spec)\.tsx?$/.test(path));
  const isTest = (word: string) =>
    /^[A-Z]+$/.test(word) || tests.some((path) => path.includes(word));
  expect(runs.length).toBeGreaterThan(15);
  expect(runs.filter(([, word]) => !isTest(word))).toEqual([]);
});

test("each link of a document leads to a file", () => {
  const links = found(documents, /\]\(([^)#\s]+)\)/g).filter(
    ([, target]) => !target.includes("://"),
  );
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter(([from, target]) => !existsSync(join(dirname(from), target)))).toEqual([]);
});

test("each decision that a document or a comment names is written down", () => {
  const written = globSync("docs/decisions/*.md").map((file) => file.slice(15, 19));
  const named = found([...documents, ...sources], /\bdecisions? (\d{4})\b/gi);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(([, number]) => !written.includes(number))).toEqual([]);
});

test("each word of the glossary stands in the code", () => {
  const code = sources.map(read).join("\n");
  const words = found(["docs/glossary.md"], /`([A-Za-z_]+)`/g).map(([, word]) => word);
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => !code.includes(word))).toEqual([]);
});

test("the decision on dependencies names each of them", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const named = read("docs/decisions/0010-dependencies.md");
  const unnamed = Object.keys({ ...dependencies, ...devDependencies })
    .map((name) => name.replace(/^@types\/.*/, "@types/*"))
    .filter((name) => !named.includes(`\`${name}\``));
  expect(unnamed).toEqual([]);
});
