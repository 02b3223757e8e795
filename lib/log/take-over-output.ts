import { isLogged, log, setLogSink } from "../log.ts";
import { maskForeign } from "./mask.ts";

const methods = ["log", "info", "debug", "warn", "error", "trace", "dir"] as const;
type Method = (typeof methods)[number];

const levels: Readonly<Record<Method, "info" | "warn" | "error">> = {
  log: "info",
  info: "info",
  debug: "info",
  dir: "info",
  trace: "info",
  warn: "warn",
  error: "error",
};

/** How Next colours its words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away.
const colours = /\u001b\[\d*(?:;\d+)*m/g;
/** How it begins its lines. */
const signs = /^[\s⨯⚠▲✓○»]+/u;

/**
 * Makes every line of this process a JSON line of the log: what Next, the queue, the drivers and Node
 * itself print, too. Of what others print, only the first words are told, and of errors their kind and
 * place: their words may hold what somebody typed. Call it before anything else is loaded.
 */
export function takeOverOutput(): void {
  const streams = { info: process.stdout, warn: process.stderr, error: process.stderr };
  const writers = {
    info: process.stdout.write.bind(process.stdout),
    warn: process.stderr.write.bind(process.stderr),
    error: process.stderr.write.bind(process.stderr),
  };
  setLogSink((line, level) => void writers[level](`${line}\n`));
  for (const method of methods) {
    console[method] = (...words: unknown[]) => repeat(method, words);
  }
  streams.info.write = strayWriter("info");
  streams.error.write = strayWriter("warn");
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn("nodeWarning", {}, warning));
  process.on("unhandledRejection", (reason) => log.error("unhandledRejection", reason));
  process.on("uncaughtException", (error) => {
    log.error("uncaughtException", error);
    process.exit(1);
  });
}

function repeat(method: Method, words: readonly unknown[]): void {
  const error = words.find((word) => typeof word === "object" && word !== null);
  if (isLogged(error)) return;
  // Next begins with a sign of its own; what stands after the first words may be anybody's.
  const text = plainWords(words[0]) || (typeof words[0] === "string" ? plainWords(words[1]) : "");
  if (!text && error === undefined) return;
  const fields = text ? { text } : {};
  if (levels[method] === "error") log.error("console", error, fields);
  else if (levels[method] === "warn") log.warn("console", fields, error);
  else log.info("console", fields);
}

function plainWords(text: unknown): string {
  return typeof text === "string"
    ? maskForeign(text.replace(colours, "").replace(signs, "")).trim()
    : "";
}

type Write = typeof process.stdout.write;

/** What reaches the stream beside the log: a library that writes to it by itself. */
function strayWriter(level: "info" | "warn"): Write {
  return ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    for (const line of text.split("\n")) {
      const words = plainWords(line);
      if (words) log[level]("output", { text: words });
    }
    const done = rest.find((one) => typeof one === "function") as (() => void) | undefined;
    done?.();
    return true;
  }) as Write;
}
