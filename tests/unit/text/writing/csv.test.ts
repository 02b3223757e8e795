import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvFile } from "#lib/text/writing/csv.ts";

const readBack = (content: string): string[][] => parse(content, { bom: true, delimiter: ";" });

test("a file begins with its byte order mark, and ends its lines as Windows does", () => {
  expect(csvFile([["Élèves", 26, null]])).toBe('\uFEFF"Élèves";"26";""\r\n');
});

test("what stands in a cell stays in it", () => {
  const rows = [["a;b", 'dit "oui"', "deux\nlignes", "fin"]];
  expect(readBack(csvFile(rows))).toEqual(rows);
});

test.each([
  "=1+1",
  "+33639980001",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  '=HYPERLINK("http://site.example";"Ici")',
])("%j is shown, never computed", (text) => {
  expect(readBack(csvFile([["avant", text]]))).toEqual([["avant", `'${text}`]]);
});

test.each(['a";=1+1;"', 'a";"=1+1'])("%j opens no cell of its own", (text) => {
  expect(readBack(csvFile([[text, "fin"]]))).toEqual([[text, "fin"]]);
});

test("a number of ours stays a number, even below zero", () => {
  expect(readBack(csvFile([[-5]]))).toEqual([["-5"]]);
});
