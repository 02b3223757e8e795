import { readdirSync, readFileSync } from "node:fs";

const KILOBYTE = 1024;
const NANOSECONDS = 1e6;

/** Milliseconds of processor that a process has had, all its threads together. Linux alone tells it. */
export function processorTime(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const threads = readdirSync(folder).map((thread) => readThread(`${folder}/${thread}/schedstat`));
  return threads.reduce((sum, time) => sum + time, 0) / NANOSECONDS;
}

/** A thread may end while it is read. */
function readThread(file: string): number {
  try {
    return Number(readFileSync(file, "utf8").split(" ")[0]);
  } catch {
    return 0;
  }
}

/** Megabytes that a process holds in memory. */
export function memoryHeld(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / KILOBYTE;
}
