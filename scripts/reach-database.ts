import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { CannotStart } from "./steps.ts";

const TRY_WITHIN_MS = 5_000;
const TRY_AGAIN_AFTER_MS = 500;

/** PostgreSQL's codes of a server that starts, stops, or has no connection free for now. */
const PASSING_STATES = ["57P03", "57P01", "53300"];
/** A machine or a name that is not there yet: the container beside has not started. */
const PASSING_FAULTS = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
];

/**
 * Connects once. A database that is not up yet is waited for, and said to be; what waiting cannot
 * mend (a wrong password, an unknown database, a refused certificate) is told at once.
 * @throws CannotStart
 */
export async function reachDatabase(url: string, waitSeconds: number): Promise<void> {
  const deadline = performance.now() + waitSeconds * 1000;
  for (let tries = 1; ; tries++) {
    const fault = await tryToConnect(url);
    if (!fault) return;
    if (!isPassing(fault)) throw new CannotStart(refusedSentence(fault));
    if (performance.now() + TRY_AGAIN_AFTER_MS >= deadline) {
      throw new CannotStart(unreachedSentence(fault, waitSeconds));
    }
    if (tries === 1) console.log(waitingSentence(fault, waitSeconds));
    await pause(TRY_AGAIN_AFTER_MS);
  }
}

async function tryToConnect(url: string): Promise<Error | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: TRY_WITHIN_MS });
  // The server may cut a connection that is being closed: without a listener that ends the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => {});
  }
}

/** The driver says its own time-out and a connection that the server cut by their words alone. */
function isPassing(fault: Error): boolean {
  const code = codeOf(fault);
  if (code) return PASSING_STATES.includes(code) || PASSING_FAULTS.includes(code);
  return /timeout expired|terminated unexpectedly|Connection terminated/i.test(fault.message);
}

/** A name with several addresses fails once for each of them. */
function codeOf(fault: Error): string {
  const first = fault instanceof AggregateError ? fault.errors[0] : fault;
  return first instanceof Error && "code" in first ? String(first.code) : "";
}

function reasonOf(fault: Error): string {
  const first = fault instanceof AggregateError ? fault.errors[0] : fault;
  return (first instanceof Error && first.message) || "no answer";
}

function waitingSentence(fault: Error, waitSeconds: number): string {
  // A container that starts has no name yet; one that is misspelt never gets one.
  const isUnknown = ["ENOTFOUND", "EAI_AGAIN"].includes(codeOf(fault));
  const doubt = isUnknown ? "\n  No machine of that name is known here: check DATABASE_URL." : "";
  return `\n  The database is not up yet (${reasonOf(fault)}): waiting ${waitSeconds} s at most (--wait SECONDS).${doubt}`;
}

function unreachedSentence(fault: Error, waitSeconds: number): string {
  return (
    `The database of DATABASE_URL did not answer within ${waitSeconds} s (${reasonOf(fault)}): check ` +
    "its address and that it runs, or wait longer with --wait SECONDS."
  );
}

function refusedSentence(fault: Error): string {
  const reason = reasonOf(fault);
  switch (codeOf(fault)) {
    case "28P01":
    case "28000":
      return `The database of DATABASE_URL refuses this user (${reason}): check the user and the password.`;
    case "3D000":
      return `The server of DATABASE_URL has no such database (${reason}): make it, or check the name.`;
    default:
      return `The database of DATABASE_URL cannot be used (${reason}): check DATABASE_URL.`;
  }
}
