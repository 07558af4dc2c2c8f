const rounds = 4;

/** The processor's time of a thread is counted in ticks of up to 10 ms. */
const leastMicroseconds = 50_000;

/**
 * How many times as much of the processor's time some work takes for four times the size: 4 where it
 * grows linearly, 16 where it grows with the square. The least of several rounds counts, so that
 * what else the machine does, and what the engine does at first, matters little.
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

/** Processor time of this thread for one run of the work, in microseconds: the mean of enough runs. */
function timeOf(work: () => void): number {
  const start = process.threadCpuUsage();
  for (let runs = 1; ; runs += 1) {
    work();
    const { user, system } = process.threadCpuUsage(start);
    if (user + system >= leastMicroseconds) return (user + system) / runs;
  }
}
