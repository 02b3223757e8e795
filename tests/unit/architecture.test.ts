import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, linesOf, type SourceImport } from "#tests/support/source-imports.ts";

const code = globSync("{app,components,lib}/**/*.{ts,tsx}").filter(
  (file) => !file.includes("/generated/"),
);
const everything = [...code, ...globSync("{scripts,prisma}/**/*.{ts,mjs}")];
const imports = importsOf(code);

/** The imports that break a rule, as sentences; `type` imports are erased and bind nobody. */
function breaches(isBreach: (one: SourceImport) => boolean, instead: string): string[] {
  return imports
    .filter((one) => !one.isType && isBreach(one))
    .map(({ file, target }) => `${file} imports ${target}: ${instead}`);
}

/** The places where a line of code matches, as sentences. */
function places(files: string[], pattern: RegExp, instead: string): string[] {
  return linesOf(files)
    .filter(({ text }) => pattern.test(text))
    .map(({ file, number }) => `${file}:${number}: ${instead}`);
}

const isIn =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));

type TopFunction = { name: string; lines: string[] };

/** The functions at the top of a file: each ends at the next line that begins without a space. */
function functionsOf(file: string): TopFunction[] {
  const begins = /^(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|const (\w+) = .*=>)/;
  // Such a line ends the parameters, and the body follows.
  const endsParameters = /^[})\]].*(?:[{(]|=>)$/;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, start) => {
    const [found, ofFunction, ofArrow] = begins.exec(line) ?? [];
    if (!found) return [];
    const end = lines.findIndex(
      (other, at) => at > start && /^\S/.test(other) && !endsParameters.test(other),
    );
    return [{ name: `${file} ${ofFunction ?? ofArrow}`, lines: lines.slice(start, end + 1) }];
  });
}

describe("the direction of imports", () => {
  test("rules know nothing but their siblings", () => {
    const found = breaches(
      ({ file, target }) => isIn("lib/domain/")(file) && !isIn("lib/domain/")(target),
      "pass what the rule needs as an argument",
    );
    expect(found).toEqual([]);
  });

  test("services and queries run in any process, without Next", () => {
    const found = breaches(
      ({ file, target }) =>
        isIn("lib/services/", "lib/queries/")(file) &&
        isIn("app/", "components/", "next/", "next-auth")(target),
      "let the page or the action read it and pass it on",
    );
    expect(found).toEqual([]);
  });

  test("services and queries do not know each other", () => {
    const found = breaches(
      ({ file, target }) =>
        (isIn("lib/services/")(file) && isIn("lib/queries/")(target)) ||
        (isIn("lib/queries/")(file) && isIn("lib/services/")(target)),
      "move what both need to lib/domain or lib/db",
    );
    expect(found).toEqual([]);
  });

  test("only services, queries, outbox and sign-in see the database client", () => {
    const mayUse = isIn("lib/services/", "lib/queries/", "lib/db/", "lib/email/", "lib/auth/");
    const isClient = isIn("lib/db/client", "lib/db/transaction", "lib/db/generated/client");
    const found = breaches(
      ({ file, target }) => isClient(target) && !mayUse(file),
      "write a query or a service, and call that",
    );
    expect(found).toEqual([]);
  });

  test("pages ask queries, forms post to actions, and only these call services", () => {
    const isEntry = /\/(actions|route)\.ts$/;
    const isReader = /\/(page|layout|route|actions)\.tsx?$/;
    const found = [
      ...breaches(
        ({ file, target }) =>
          isIn("app/", "components/")(file) && isIn("lib/services/")(target) && !isEntry.test(file),
        "call the service from actions.ts or route.ts",
      ),
      ...breaches(
        ({ file, target }) =>
          isIn("app/", "components/")(file) && isIn("lib/queries/")(target) && !isReader.test(file),
        "ask the query in the page and pass its result as a prop",
      ),
    ];
    expect(found).toEqual([]);
  });

  test("components get plain values", () => {
    const mayBeUsed = isIn(
      "lib/domain/",
      "lib/forms/",
      "lib/text/",
      "lib/time/",
      "lib/territor",
      "lib/limits",
    );
    const found = breaches(
      ({ file, target }) => isIn("components/")(file) && isIn("lib/")(target) && !mayBeUsed(target),
      "let the page read it and pass it as a prop",
    );
    expect(found).toEqual([]);
  });

  test("links are plain, because next/link shows prefetched pages that are minutes old", () => {
    expect(breaches(({ target }) => target === "next/link", "write <a href>")).toEqual([]);
  });
});

describe("the house", () => {
  test("only lib/time reads the clock", () => {
    const elsewhere = everything.filter((file) => !file.startsWith("lib/time/"));
    const clock = /\bDate\.now\(|new Date\(\)|Temporal\.Now\b/;
    expect(places(elsewhere, clock, "take `now` as an argument, from lib/time/clock.ts")).toEqual(
      [],
    );
  });

  test("no markup carries its own style, which the content security policy forbids", () => {
    const markup = code.filter((file) => file.endsWith(".tsx"));
    expect(places(markup, /\sstyle=/, "give it a class of app/styles")).toEqual([]);
  });

  test("« use client » is the first line, or the build stops", () => {
    const late = code.filter((file) => {
      const text = readFileSync(file, "utf8");
      return /^\(?"use (client|server)"/m.test(text) && !/^"use (client|server)"/.test(text);
    });
    expect(late).toEqual([]);
  });

  test("no room holds more than 20 files of its own", () => {
    const sizes = Map.groupBy(code, dirname);
    const crowded = [...sizes].filter(([, files]) => files.length > 20).map(([room]) => room);
    expect(crowded, "split them by noun").toEqual([]);
  });

  test("no file passes 250 lines", () => {
    const long = everything.filter((file) => readFileSync(file, "utf8").split("\n").length > 251);
    expect(long, "split them by subject").toEqual([]);
  });

  test("no function passes 60 lines, but a page of prose, which has no levels to part", () => {
    const files = [...code, ...globSync("scripts/**/*.ts")];
    const long = files
      .flatMap(functionsOf)
      .filter(({ lines }) => lines.length > 60 && !lines.includes("    <ProsePage>"))
      .map(({ name, lines }) => `${name}: ${lines.length} lines`);
    expect(long, "split them by level of thought").toEqual([]);
  });
});

describe("the proof", () => {
  const stories = globSync("tests/e2e/**/*.ts");

  test("reads the moved clock too, on whatever day it runs", () => {
    const tests = globSync("tests/{integration,e2e,support}/**/*.ts");
    const clock = /\bDate\.now\(|new Date\(\)|Temporal\.Now\b/;
    expect(places(tests, clock, "take now() from lib/time/clock.ts")).toEqual([]);
  });

  test("has a browser with the date of the site", () => {
    const bare = /\btest\b.*from "@playwright\/test"/;
    expect(places(stories, bare, "take `test` from tests/support/story.ts")).toEqual([]);
  });

  test("waits for what it means, never by time alone", () => {
    const tests = [...stories, ...globSync("tests/integration/**/*.ts")];
    const wait = /waitForTimeout\(|(?<!test\.)\bsetTimeout\(|timers\/promises/;
    expect(places(tests, wait, "wait for the change itself")).toEqual([]);
  });
});
