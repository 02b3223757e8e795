import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type Options = { environment?: NodeJS.ProcessEnv; isShown?: boolean };
type Outcome = { isOk: boolean; output: string };

const require = createRequire(import.meta.url);

/** Runs the program of an installed package on this Node and waits for its end. */
export function runPackage(name: string, words: string[], options?: Options): Promise<Outcome> {
  return runCommand([programOf(name), ...words], options);
}

/**
 * Runs a file on this Node and waits for its end.
 * @param words the file, then what it is given
 * @param options `isShown` lets it write to the terminal; otherwise its output is returned.
 */
export function runCommand(
  words: string[],
  { environment = process.env, isShown = false }: Options = {},
): Promise<Outcome> {
  const stdio = isShown ? "inherit" : "pipe";
  const child = spawn(process.execPath, words, { env: environment, stdio });
  const output: string[] = [];
  child.stdout?.on("data", (text) => output.push(String(text)));
  child.stderr?.on("data", (text) => output.push(String(text)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ isOk: code === 0, output: output.join("") }));
  });
}

/** The file that a package names as its program. */
export function programOf(name: string): string {
  const description = join("node_modules", name, "package.json");
  const { bin } = require(join(process.cwd(), description));
  const file = typeof bin === "string" ? bin : Object.values<string>(bin)[0];
  if (!file) throw new Error(`${name} has no program.`);
  return join(dirname(description), file);
}
