import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sources = globSync("{app,components,lib,scripts}/**/*.{ts,tsx}")
  .filter((file) => !file.includes("/generated/"))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

const filesWhere = (isWriter: (text: string) => boolean) =>
  sources
    .filter(({ text }) => isWriter(text))
    .map(({ file }) => file)
    .sort();

/** All that stands between the parenthesis at `start` and the one that closes it. */
function argumentsAt(text: string, start: number): string {
  let depth = 0;
  for (let end = start; end < text.length; end += 1) {
    if (text[end] === "(") depth += 1;
    if (text[end] === ")") depth -= 1;
    if (depth === 0) return text.slice(start, end);
  }
  return text.slice(start);
}

/** What the calls of the client write to registrations, without the conditions before it. */
function writtenBy(text: string): string[] {
  const calls = text.matchAll(/\bregistration\s*\.(?:update|upsert)\w*\(/g);
  return Array.from(calls, ({ index, 0: call }) => {
    const all = argumentsAt(text, index + call.length - 1);
    return all.slice(Math.max(0, all.search(/\bdata\b/)));
  });
}

const setsStatus = (text: string) => writtenBy(text).some((data) => /\bstatus\b/.test(data));

describe("the status of a registration", () => {
  test("is changed by one function", () => {
    expect(filesWhere(setsStatus)).toEqual(["lib/services/lifecycle/change-status.ts"]);
    expect(setsStatus("transaction.registration.update({ where, data: { status: to } })")).toBe(
      true,
    );
    expect(setsStatus("registration.updateMany({ where: { status }, data: { phone } })")).toBe(
      false,
    );
  });

  test("is changed by no statement in SQL", () => {
    const inSql = /UPDATE registration\b(?:(?!WHERE|`)[\s\S])*?\bstatus\s*=/;
    expect(filesWhere((text) => inSql.test(text))).toEqual([]);
    expect(inSql.test("UPDATE registration SET version = 1, status = 'EXPIRED' WHERE id = 1")).toBe(
      true,
    );
  });

  test("is changed through no other row", () => {
    const through =
      /\bregistrations?: \{\s*(?:create|createMany|update|updateMany|upsert|connectOrCreate):/;
    expect(filesWhere((text) => through.test(text))).toEqual([]);
  });

  test("begins in one function, and in the booking's statement", () => {
    const begins = /\bregistration\s*\.(?:create|upsert)\w*\(|INTO registration\b/;
    expect(filesWhere((text) => begins.test(text))).toEqual([
      "lib/services/lifecycle/begin-registrations.ts",
      "lib/services/places/write-booking.ts",
    ]);
  });
});
