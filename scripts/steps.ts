/**
 * Runs one step of a set-up on a line of its own, which ends with the time that it took. What is
 * printed meanwhile has lines of its own too: the step's begins again below.
 */
export async function step<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const beginning = `  ${what.padEnd(44, " ")}`;
  process.stdout.write(beginning);
  const output = setApart();
  const result = await run().finally(output.end);
  if (output.wasCut()) process.stdout.write(beginning);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${seconds.padStart(6)} s\n`);
  return result;
}

/** Ends the line that stands open before the first thing that anybody prints, until `end` is called. */
function setApart(): { wasCut: () => boolean; end: () => void } {
  let isCut = false;
  const streams = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write,
  }));
  const [{ write: toScreen } = process.stdout] = streams;
  for (const { stream, write } of streams) {
    stream.write = ((...given: Parameters<typeof write>) => {
      if (!isCut && !String(given[0]).startsWith("\n")) toScreen.call(process.stdout, "\n");
      isCut = true;
      return write.apply(stream, given);
    }) as typeof write;
  }
  const end = () => {
    for (const { stream, write } of streams) stream.write = write;
  };
  return { wasCut: () => isCut, end };
}

/** What the person who started a command must mend: shown as a sentence, without a stack. */
export class CannotStart extends Error {
  override name = "CannotStart";
}
