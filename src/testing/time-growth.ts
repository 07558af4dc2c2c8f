const rounds = 5;

/**
 * How many times as much of the processor's time some work takes for four times the size: 4 where it
 * grows linearly, 16 where it grows with the square. The least of several rounds counts, so that
 * what else the machine does, and what the engine does at first, matters little.
 * @param work takes some milliseconds at least
 */
export function timeGrowth(work: (size: number) => void, size: number): number {
  const least = { once: Infinity, fourTimes: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    least.once = Math.min(
      least.once,
      timeOf(() => work(size)),
    );
    least.fourTimes = Math.min(
      least.fourTimes,
      timeOf(() => work(4 * size)),
    );
  }
  return least.fourTimes / least.once;
}

/** Processor time of this thread, in microseconds. */
function timeOf(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return user + system;
}
