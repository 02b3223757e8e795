/** Some of what a job had to do failed; all the rest is done. */
export class LeftUndone extends Error {
  override name = "LeftUndone";
  readonly done: number;
  readonly failed: number;

  constructor({ done, failed }: { done: number; failed: number }) {
    super(`${failed} left undone, ${done} done`);
    this.done = done;
    this.failed = failed;
  }
}
