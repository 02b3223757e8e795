/**
 * Milliseconds of processor time that `run` costs this process. A busy machine makes everything
 * wait; it hardly makes it compute longer, so that a bar on this holds there too.
 */
export function cpuMilliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
