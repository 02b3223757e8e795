import { SettingsError } from "#lib/env.ts";
import { CannotStart } from "./steps.ts";

type Stop = () => Promise<void>;

/** What a supervised command may say while it runs. */
export type Supervisor = {
  /** How to stop a thing that was just started. */
  atStop: (stop: Stop) => void;
  /** Ends the process because something went wrong: exit code 1. */
  fail: (error: unknown) => void;
  /** Ends the process because the work is done. */
  finish: () => void;
};

/**
 * Runs what starts things, and stops them in reverse order at a signal, when the process that
 * started this one is gone (IPC disconnect), or after a failure. Then the process ends.
 */
export function supervise(main: (supervisor: Supervisor) => Promise<void>): void {
  const stops: Stop[] = [];
  let isEnding = false;
  const end = async (exitCode: number) => {
    if (isEnding) return;
    isEnding = true;
    for (const stop of stops.reverse()) await stop().catch(explain);
    process.exit(exitCode);
  };
  const fail = (error: unknown) => {
    if (!isEnding) explain(error);
    void end(1);
  };
  const finish = () => void end(0);
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(event, finish);
  main({ atStop: (stop) => stops.push(stop), fail, finish }).catch(fail);
}

/** What a person can mend is a sentence; a fault of the software shows where it is. */
function explain(error: unknown): void {
  const isForPeople = error instanceof SettingsError || error instanceof CannotStart;
  console.error(isForPeople ? `\n${error.message}` : error);
}
