import { withoutEngineDownload } from "./generate-client.ts";
import { runPackage } from "./run-command.ts";

type Check = { what: string; commands: [name: string, ...words: string[]][] };

/** What is checked without running the site; each counts as one in `npm test`. */
const CHECKS: Check[] = [
  { what: "The database schema is valid", commands: [["prisma", "validate"]] },
  {
    what: "The types agree",
    commands: [
      ["next", "typegen"],
      ["typescript", "--noEmit"],
    ],
  },
  { what: "The code is formatted and linted", commands: [["@biomejs/biome", "check"]] },
  {
    what: "No file, export or dependency is unused, nor used by tests alone",
    commands: [
      ["knip", "--no-config-hints"],
      ["knip", "--no-config-hints", "--production"],
    ],
  },
];

export type Counts = { passed: number; failed: number };

/** Runs the static checks, showing the output of those that fail. */
export async function runChecks(): Promise<Counts> {
  const counts = { passed: 0, failed: 0 };
  for (const { what, commands } of CHECKS) {
    const fault = await findFault(commands);
    counts[fault === null ? "passed" : "failed"] += 1;
    console.log(`  ${fault === null ? "✓" : "✗"} ${what}`);
    if (fault !== null) console.log(fault);
  }
  return counts;
}

async function findFault(commands: Check["commands"]): Promise<string | null> {
  const environment = { ...process.env, ...withoutEngineDownload };
  for (const [name, ...words] of commands) {
    const { isOk, output } = await runPackage(name, words, { environment });
    if (!isOk) return output;
  }
  return null;
}
