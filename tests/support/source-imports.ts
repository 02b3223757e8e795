import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One import of a source file; `target` is a path of the project, or a package's name. */
export type SourceImport = { file: string; target: string; isType: boolean };

const FROM = /\b(import|export)\s+(type\s)?[^;"']*?\bfrom\s+["']([^"']+)["']/g;
const BARE_OR_DYNAMIC = /\bimport\s*\(?\s*["']([^"']+)["']/g;

/** What each file imports. Reads text, because TypeScript 7 has no compiler for JavaScript to call. */
export function importsOf(files: string[]): SourceImport[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const named = [...text.matchAll(FROM)].map(([, , type, path = ""]) => ({
      file,
      target: resolveTarget(file, path),
      isType: type !== undefined,
    }));
    const others = [...text.matchAll(BARE_OR_DYNAMIC)].map(([, path = ""]) => ({
      file,
      target: resolveTarget(file, path),
      isType: false,
    }));
    return [...named, ...others];
  });
}

/** Each line of the files, without those that are comments. */
export function linesOf(files: string[]): { file: string; number: number; text: string }[] {
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .map((text, index) => ({ file, number: index + 1, text }))
      .filter(({ text }) => !/^\s*(\/\/|\*|\/\*)/.test(text)),
  );
}

function resolveTarget(file: string, path: string): string {
  if (path.startsWith("#")) return path.slice(1);
  return path.startsWith(".") ? join(dirname(file), path) : path;
}
