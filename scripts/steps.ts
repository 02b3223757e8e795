/** Runs one step of a set-up on a line of its own, which ends with the time that it took. */
export async function step<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  process.stdout.write(`  ${what.padEnd(44, " ")}`);
  const result = await run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${seconds.padStart(6)} s\n`);
  return result;
}

/** What the person who started a command must mend: shown as a sentence, without a stack. */
export class CannotStart extends Error {
  override name = "CannotStart";
}
